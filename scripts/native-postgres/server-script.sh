# A PostgreSQL for tests: made, served and removed again when standard input closes, so it cannot outlive its caller.
# Each line on standard input serves it again on the data that are there, after it was killed.
# $1: programs, $2: data folder, $3: port, $4: locale, then what postgres is told besides. Trust authentication on loopback: for tests, never for data that matters.
set -eu
programs=$1 data=$2 port=$3 locale=$4
shift 4
find "$(dirname "$data")" -maxdepth 1 -name 'deskwise-*' -mtime +1 -exec rm -rf {} + 2>/dev/null || true
"$programs/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale="$locale" --no-sync >/dev/null
serve() {
  "$programs/postgres" -D "$data" -c port="$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
    -c fsync=off -c dynamic_shared_memory_type=mmap -c log_min_messages=fatal "$@" &
  server=$!
}
serve "$@"
while read -r _; do serve "$@"; done
kill -INT "$server" 2>/dev/null || true
wait "$server" || true
rm -rf "$data"
