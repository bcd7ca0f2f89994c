# A PostgreSQL for tests: made, served and removed again when standard input closes, so it cannot outlive its caller.
# $1: programs, $2: data folder, $3: port, $4: locale. Trust authentication on loopback: for tests, never for data that matters.
set -eu
find "$(dirname "$2")" -maxdepth 1 -name 'deskwise-*' -mtime +1 -exec rm -rf {} + 2>/dev/null || true
"$1/initdb" -D "$2" -U postgres -A trust -E UTF8 --locale="$4" --no-sync >/dev/null
"$1/postgres" -D "$2" -c port="$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
  -c fsync=off -c dynamic_shared_memory_type=mmap -c log_min_messages=fatal &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null || true
wait "$server" || true
rm -rf "$2"
