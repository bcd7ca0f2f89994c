import { type Board, line, stat } from "../board";

const rate = (metric: string, by = ""): string => `sum by (${by}) (rate(${metric}[$__rate_interval]))`;

export const redis: Board = {
  uid: "deskwise-redis",
  title: "Redis",
  description: "The cache. It may be emptied at any time.",
  from: "now-6h",
  variables: [],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Redis", description: "Away: each process caches by itself, and nothing is lost.", unit: "short", words: { 0: "away", 1: "there" }, limits: { warn: 1, bad: 0.5 }, queries: { up: "max(redis_up)" } }),
        stat({ title: "Found", description: "Share of what the desk asked for within the hour before.", unit: "percentunit", queries: { found: 'sum(increase(desk_cache_requests_total{result="hit"}[1h])) / (sum(increase(desk_cache_requests_total[1h])) > 0)' } }),
        stat({ title: "Keys", description: "What it holds.", unit: "short", queries: { keys: "sum(redis_db_keys)" } }),
        stat({ title: "Memory", description: "In use.", unit: "bytes", queries: { used: "sum(redis_memory_used_bytes)" } }),
        stat({ title: "Clients", description: "Connections; each web process has one.", unit: "short", queries: { clients: "sum(redis_connected_clients)" } }),
        stat({ title: "Since its start", description: "It begins empty.", unit: "s", queries: { uptime: "max(redis_uptime_in_seconds)" } }),
      ],
    },
    {
      title: "What the desk asks",
      panels: [
        line({ title: "Questions of the desk", description: "A second. outage: Redis did not answer.", unit: "ops", isStacked: true, queries: { "{{result}}": rate("desk_cache_requests_total", "result") } }),
        line({ title: "Keys found", description: "As Redis counts: a second, each command by itself.", unit: "ops", queries: { found: rate("redis_keyspace_hits_total"), "not found": rate("redis_keyspace_misses_total") } }),
        line({ title: "Keys", description: "Those that end by themselves, and all.", unit: "short", queries: { all: "sum(redis_db_keys)", "that end": "sum(redis_db_keys_expiring)" } }),
      ],
    },
    {
      title: "What it takes",
      panels: [
        line({ title: "Commands", description: "A second.", unit: "ops", isStacked: true, queries: { "{{cmd}}": rate("redis_commands_total", "cmd") } }),
        line({ title: "Time of a command", description: "Mean. Above a millisecond: its machine is busy.", unit: "s", queries: { "{{cmd}}": `${rate("redis_commands_duration_seconds_total", "cmd")} / (${rate("redis_commands_total", "cmd")} > 0)` } }),
        line({ title: "Memory", description: "In use, and what it may use (0: no limit).", unit: "bytes", queries: { used: "sum(redis_memory_used_bytes)", allowed: "sum(redis_memory_max_bytes)" } }),
        line({ title: "Removed keys", description: "A second. Evicted ones: memory is short.", unit: "ops", queries: { ended: rate("redis_expired_keys_total"), evicted: rate("redis_evicted_keys_total") } }),
        line({ title: "Network", description: "Bytes a second.", unit: "Bps", queries: { received: rate("redis_net_input_bytes_total"), sent: rate("redis_net_output_bytes_total") } }),
        line({ title: "Clients", description: "Connections, and those that were refused within the hour before.", unit: "short", queries: { connected: "sum(redis_connected_clients)", refused: "sum(increase(redis_rejected_connections_total[1h]))" } }),
      ],
    },
  ],
};
