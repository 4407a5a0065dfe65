#!/usr/bin/env bash
# Runs one line of work beside a command and waits for both: beside.sh LOG "WORK" COMMAND... What the work says goes into LOG and is
# shown when it is through, after the command's own lines. Green only when both are.
set -uo pipefail
log=$1 work=$2
shift 2
mkdir -p "$(dirname "$log")"
set -m
bash -c "$work" >"$log" 2>&1 &
beside=$!
set +m
trap 'kill -- -"$beside" 2>/dev/null; wait "$beside"; cat "$log"; exit 130' INT TERM
"$@"
command=$?
kill -0 "$beside" 2>/dev/null && echo "Waiting for what runs beside it ($log)"
wait "$beside"
besides=$?
cat "$log"
exit $((command != 0 ? command : besides))
