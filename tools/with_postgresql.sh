#!/bin/sh
# Run a command against a PostgreSQL of its own: made in a temporary folder, listening on a private
# loopback port, gone afterwards. Where PEILI_DATABASE already names a server, that one is used.
set -eu
if [ -n "${PEILI_DATABASE:-}" ]; then exec "$@"; fi

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed (Debian: apt-get install postgresql)" >&2; exit 3; }
folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { as_server "$bin/pg_ctl" -D "$folder/db" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT INT TERM
chmod 755 "$folder"
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
as_server "$bin/initdb" -D "$folder/db" -A trust -U peili --no-sync >/dev/null
as_server "$bin/pg_ctl" -D "$folder/db" -w -l "$folder/log" \
  -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c fsync=off -c max_connections=200" start >/dev/null
as_server "$bin/createdb" -h 127.0.0.1 -p "$port" -U peili peili
PEILI_DATABASE="postgresql://peili@127.0.0.1:$port/peili" "$@"
