#!/usr/bin/env bash
# Runs a command on a screen of its own (1280x800) with a message bus of its own, so that tests neither need nor disturb the desktop.
set -euo pipefail
exec xvfb-run --auto-servernum --server-args "-screen 0 1280x800x24 -nolisten tcp" dbus-run-session -- "$@"
