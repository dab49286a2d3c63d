#!/usr/bin/env bash
# Starts the site for development and demonstration. Running it again changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

PORT=${PORT:-8000}
export BASE_URL=${BASE_URL:-http://127.0.0.1:$PORT}

.venv/bin/python manage.py migrate --verbosity 0
.venv/bin/python manage.py seed_demo --quiet
echo
echo "No authenticator at hand? '.venv/bin/python manage.py demo_code' prints the code of this moment."
echo "Stop the site with Ctrl+C."
exec .venv/bin/python manage.py runserver "127.0.0.1:$PORT"
