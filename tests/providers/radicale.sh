#!/usr/bin/env bash
# Installs Radicale, a real calendar server, where the tests and the demo look for it, and prints that directory.
# Needs python3 with pip. Does nothing when it is already there; touches nothing but its own directory.
set -euo pipefail
version=3.9.0
home="${XDG_CACHE_HOME:-$HOME/.cache}/kartotek/radicale"
place="$home/$version"
mkdir -p "$home"
exec 9>"$home/.lock"
flock 9
if [ ! -e "$place/radicale/__main__.py" ]; then
    echo "Installing Radicale $version (calendar server for tests and demo) into $place" >&2
    rm -rf "$place.new" "$place"
    # pip also judges packages this directory has nothing to do with; its words matter only when it fails.
    python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location --root-user-action=ignore \
        --target "$place.new" "radicale==$version" >"$home/pip.log" 2>&1 || { cat "$home/pip.log" >&2; exit 1; }
    mv "$place.new" "$place"
fi
echo "$place"
