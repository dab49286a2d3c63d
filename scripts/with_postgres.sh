#!/usr/bin/env bash
# Runs a command with DATABASE_URL pointing at a private PostgreSQL cluster, which is made in a
# temporary folder, listens on a Unix socket there and nowhere else, and ends with the command.
# Usage: scripts/with_postgres.sh .venv/bin/pytest
set -euo pipefail
cd "$(dirname "$0")/.."

find_programs() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) \
    "$(pg_config --bindir 2>/dev/null || true)" "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
      # PostgreSQL 15 is the oldest that the project promises.
      [ "$("$folder/pg_ctl" --version | grep -oE '[0-9]+' | head -n 1)" -ge 15 ] && echo "$folder" && return
    fi
  done
  return 1
}

if ! programs=$(find_programs); then
  if [ "$(id -u)" -ne 0 ]; then
    echo "PostgreSQL 15 or later was not found. Install its server package and run this again." >&2
    exit 1
  fi
  echo "Installing PostgreSQL"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
  programs=$(find_programs)
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/postgres.XXXXXX")
as_owner() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL refuses to run as root.
  owner=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$owner" "$home"
  as_owner() { runuser -u "$owner" -- "$@"; }
fi
stop() {
  (cd "$home" && as_owner "$programs/pg_ctl" --pgdata "$home/data" --mode immediate stop >/dev/null 2>&1) || true
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT TERM

(
  cd "$home"
  as_owner "$programs/initdb" --pgdata "$home/data" --username partnership --auth trust \
    --encoding UTF8 --locale C.UTF-8 >/dev/null
  # Nothing here outlives the run, so nothing needs to reach the disk.
  as_owner "$programs/pg_ctl" --pgdata "$home/data" --wait --log "$home/log" start --options \
    "-c listen_addresses='' -c unix_socket_directories='$home' -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >/dev/null
) || { cat "$home/log" >&2 2>/dev/null; exit 1; }

export DATABASE_URL="postgres://partnership@/$home/postgres"
echo "PostgreSQL $("$programs/pg_ctl" --version | grep -oE '[0-9.]+' | head -n 1), private"
"$@"
