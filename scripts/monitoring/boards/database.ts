import { type Board, line, stat, table } from "../board";

const of = 'datname=~"$database"';
const rate = (metric: string, by = ""): string => `sum by (${by}) (rate(${metric}{${of}}[$__rate_interval]))`;
const slow = (metric: string): string => `sum by (statement) (increase(desk_statement_${metric}[1h]))`;

export const database: Board = {
  uid: "deskwise-database",
  title: "Database and queue",
  description: "PostgreSQL, and the jobs that it keeps.",
  from: "now-6h",
  variables: [{ name: "database", label: "Database", query: 'label_values(pg_stat_database_numbackends{datname!~"|template.*|postgres"}, datname)' }],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Database", description: "As its exporter sees it.", unit: "short", words: { 0: "away", 1: "there" }, limits: { warn: 1, bad: 0.5 }, queries: { up: "max(pg_up)" } }),
        stat({ title: "Connections", description: "Share in use of what PostgreSQL allows.", unit: "percentunit", limits: { warn: 0.8, bad: 0.95 }, queries: { used: "desk:database_connections:ratio" } }),
        stat({ title: "Size", description: "All tables and indexes.", unit: "bytes", queries: { size: `sum(pg_database_size_bytes{${of}})` } }),
        stat({ title: "Found in memory", description: "Share of blocks, within the hour before. Low for long: give PostgreSQL more memory.", unit: "percentunit", limits: { warn: 0.95, bad: 0.8 }, queries: { hits: `sum(increase(pg_stat_database_blks_hit{${of}}[1h])) / (sum(increase(pg_stat_database_blks_hit{${of}}[1h])) + sum(increase(pg_stat_database_blks_read{${of}}[1h])))` } }),
        stat({ title: "Oldest transaction", description: "One that stays open keeps vacuum from its work.", unit: "s", limits: { warn: 300, bad: 3_600 }, queries: { age: "max(desk_database_oldest_transaction_seconds)" } }),
        stat({ title: "Oldest job", description: "How long the oldest job that could run has waited.", unit: "s", limits: { warn: 180, bad: 1_800 }, queries: { age: "max(queue:desk_queue_oldest_job_age_seconds:max)" } }),
      ],
    },
    {
      title: "Queue",
      panels: [
        line({ title: "Waiting jobs", description: "By queue: those that could run and those that are tried again. An import makes many.", unit: "short", isStacked: true, queries: { "{{queue}}": 'sum by (queue) (queue_state:desk_queue_jobs:max{state=~"queued|retry"})' } }),
        line({ title: "Jobs, by state", description: "deferred: due later; failed: given up.", unit: "short", queries: { "{{state}}": "sum by (state) (queue_state:desk_queue_jobs:max)" } }),
        line({ title: "Age of the oldest job", description: "Rising without end: the queue is stuck, or more comes than is done.", unit: "s", limits: { warn: 180, bad: 1_800 }, queries: { "{{queue}}": "queue:desk_queue_oldest_job_age_seconds:max" } }),
        line({ title: "Jobs done", description: "A second, by queue.", unit: "ops", isStacked: true, queries: { "{{queue}}": 'sum by (queue) (rate(desk_job_duration_seconds_count{outcome="completed"}[$__rate_interval]))' } }),
        line({ title: "Jobs that failed", description: "A second: failed ones are tried again, dead letters are not.", unit: "ops", isStacked: true, queries: { "{{queue}} {{outcome}}": 'sum by (queue, outcome) (rate(desk_job_duration_seconds_count{outcome!="completed"}[$__rate_interval]))' } }),
        line({ title: "Time of a job, 95 of 100", description: "By queue, without the wait.", unit: "s", queries: { "{{queue}}": "histogram_quantile(0.95, sum by (queue, le) (rate(desk_job_duration_seconds_bucket[$__rate_interval])))" } }),
      ],
    },
    {
      title: "Database",
      panels: [
        line({ title: "Transactions", description: "A second. Many rolled back: look for faults in the log.", unit: "ops", queries: { committed: rate("pg_stat_database_xact_commit"), "rolled back": rate("pg_stat_database_xact_rollback") } }),
        line({ title: "Rows", description: "A second.", unit: "ops", queries: { inserted: rate("pg_stat_database_tup_inserted"), updated: rate("pg_stat_database_tup_updated"), deleted: rate("pg_stat_database_tup_deleted"), fetched: rate("pg_stat_database_tup_fetched") } }),
        line({ title: "Statements of the desk", description: "Time from a statement to its result, of web and worker, the wait for a connection included.", unit: "s", queries: { "half, {{job}}": "histogram_quantile(0.5, sum by (job, le) (rate(desk_db_query_duration_seconds_bucket[$__rate_interval])))", "95 of 100, {{job}}": "histogram_quantile(0.95, sum by (job, le) (rate(desk_db_query_duration_seconds_bucket[$__rate_interval])))" } }),
        line({ title: "Connections", description: "By state. idle in transaction for long: a process hangs.", unit: "short", isStacked: true, queries: { "{{state}}": `sum by (state) (pg_stat_activity_count{${of}})`, allowed: "max(pg_settings_max_connections)" } }),
        line({ title: "Locks", description: "By mode; those that are waited for besides.", unit: "short", queries: { "{{mode}}": `sum by (mode) (pg_locks_count{${of}}) > 0`, "waited for": "max(desk_database_waiting_locks)" } }),
        line({ title: "Deadlocks and conflicts", description: "Within the hour before; the desk tries again what a deadlock ended.", unit: "short", queries: { deadlocks: `sum(increase(pg_stat_database_deadlocks{${of}}[1h]))`, conflicts: `sum(increase(pg_stat_database_conflicts{${of}}[1h]))` } }),
        line({ title: "Blocks", description: "A second: found in memory, and read from disk or the system's cache.", unit: "ops", queries: { "in memory": rate("pg_stat_database_blks_hit"), read: rate("pg_stat_database_blks_read") } }),
        line({ title: "Written", description: "Bytes a second: the write-ahead log, and temporary files of statements that need more memory than work_mem.", unit: "Bps", queries: { "write-ahead log": "rate(desk_database_wal_bytes_total[$__rate_interval])", "temporary files": rate("pg_stat_database_temp_bytes") } }),
        line({ title: "Age of transactions", description: "Vacuum acts at 200 million. Far above: it does not come to its end.", unit: "short", limits: { warn: 300e6, bad: 1e9 }, queries: { transactions: "max(desk_database_transaction_age)" } }),
      ],
    },
    {
      title: "Statements and tables",
      panels: [
        table({
          title: "Statements that took most time",
          description: "Of the 25 that took most since statistics began, in the last hour.",
          unit: "s",
          labels: ["statement"],
          queries: { "time in all": slow("seconds_total"), runs: slow("calls_total"), "time of one": `${slow("seconds_total")} / (${slow("calls_total")} > 0)`, rows: slow("rows_total"), "blocks read": slow("blocks_read_total") },
          units: { runs: "short", rows: "short", "blocks read": "short" },
        }),
        table({
          title: "Tables",
          description: "The 60 largest. blob_chunks is attachments, chunks vectors. Many dead rows and a long time since vacuum: it is behind.",
          unit: "bytes",
          labels: ["table"],
          queries: { "in all": "sum by (table) (desk_table_heap_bytes + desk_table_index_bytes + desk_table_toast_bytes)", rows: "max by (table) (desk_table_live_rows)", "dead rows": "max by (table) (desk_table_dead_rows)", "its rows": "max by (table) (desk_table_heap_bytes)", indexes: "max by (table) (desk_table_index_bytes)", "beside its rows": "max by (table) (desk_table_toast_bytes)", "since vacuum": "max by (table) (desk_table_vacuum_age_seconds)" },
          units: { rows: "short", "dead rows": "short", "since vacuum": "s" },
        }),
        line({ title: "Largest tables", description: "With their indexes.", unit: "bytes", width: 12, queries: { "{{table}}": "topk(10, sum by (table) (desk_table_heap_bytes + desk_table_index_bytes + desk_table_toast_bytes))" } }),
        line({ title: "Rows read without an index", description: "A second. Many of a large table: an index is missing or not used.", unit: "ops", width: 12, queries: { "{{table}}": "topk(10, sum by (table) (rate(desk_table_scanned_rows_total[$__rate_interval])))" } }),
      ],
    },
  ],
};
