#!/usr/bin/env bash
# Installs Python packages where the tests and the demo look for them, and prints that directory:
#   python.sh NAME VERSION FILE-THAT-MUST-BE-THERE REQUIREMENT…
# Needs python3 with pip. Does nothing when it is already there; touches nothing but its own directory.
set -euo pipefail
name=$1 version=$2 proof=$3
shift 3
home="${XDG_CACHE_HOME:-$HOME/.cache}/kartotek/$name"
place="$home/$version"
mkdir -p "$home"
exec 9>"$home/.lock"
flock 9
if [ ! -e "$place/$proof" ]; then
    echo "Installing $* (for tests and demo) into $place" >&2
    rm -rf "$place.new" "$place"
    # pip also judges packages this directory has nothing to do with; its words matter only when it fails.
    python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location --root-user-action=ignore \
        --target "$place.new" "$@" >"$home/pip.log" 2>&1 || { cat "$home/pip.log" >&2; exit 1; }
    mv "$place.new" "$place"
fi
echo "$place"
