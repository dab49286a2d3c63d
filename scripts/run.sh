#!/usr/bin/env bash
# Starts the site for development and demonstration. Running it again changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

PORT=${PORT:-8000}
export BASE_URL=${BASE_URL:-http://127.0.0.1:$PORT}
manage() { .venv/bin/python manage.py "$@"; }

manage migrate --verbosity 0
manage seed_demo
cat <<TEXT

The site      $BASE_URL/
The CMS       $BASE_URL/admin/
For partners  $BASE_URL/partners/
Components    $BASE_URL/gallery/

TEXT
manage demo_sign_ins
echo
echo "Stop the site with Ctrl+C."
exec .venv/bin/python manage.py runserver "127.0.0.1:$PORT"
