#!/usr/bin/env bash
# Writes requirements.txt (run time) and requirements-dev.txt (everything) from pyproject.toml,
# with hashes. A pin that still fits stays; to raise one, change pyproject.toml or name it:
# scripts/lock.sh --upgrade-package idna
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -x .tools/lock/bin/pip-compile ]; then
  "${PYTHON:-python3.11}" -m venv .tools/lock
  .tools/lock/bin/pip install --quiet pip-tools==7.6.2
fi
compile() {
  CUSTOM_COMPILE_COMMAND="make lock" .tools/lock/bin/pip-compile --quiet --generate-hashes \
    --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links \
    --no-emit-trusted-host "$@" pyproject.toml
}
compile "$@" --output-file requirements.txt
compile "$@" --extra dev --output-file requirements-dev.txt
