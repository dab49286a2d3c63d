#!/usr/bin/env bash
# Makes .venv with Python 3.11 and installs one lock file into it, once: again only when the
# lock file's words have changed. Usage: scripts/install.sh requirements.txt
set -euo pipefail
cd "$(dirname "$0")/.."

lock=$1
done_mark=".venv/installed-$lock"
PYTHON=${PYTHON:-python3.11}

if [ ! -x .venv/bin/python ]; then
  if ! command -v "$PYTHON" >/dev/null; then
    echo "Python 3.11 is needed and '$PYTHON' was not found. Install it, or name it: make PYTHON=/path/to/python3.11" >&2
    exit 1
  fi
  if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
    echo "Python 3.11 is needed; '$PYTHON' is $("$PYTHON" --version). Name another: make PYTHON=/path/to/python3.11" >&2
    exit 1
  fi
  echo "Making the virtual environment .venv"
  "$PYTHON" -m venv .venv
fi

# The development lock holds everything of the run-time lock, at the same versions.
[ "$lock" = requirements.txt ] && cmp -s requirements-dev.txt .venv/installed-requirements-dev.txt && exit 0
cmp -s "$lock" "$done_mark" && exit 0

echo "Installing $lock (once, until it changes)"
.venv/bin/python -m pip install -qq --require-hashes -r "$lock"
cp "$lock" "$done_mark"
