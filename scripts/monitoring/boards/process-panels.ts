import { line, type Panel } from "../board";

/** What a process of Node takes, for each of a job's. */
export function processPanels(job: "web" | "worker", memoryLimit: number): Panel[] {
  const of = `{job="${job}", instance=~"$instance"}`;
  return [
    line({ title: "Processor", description: "Cores in use. A process computes on one core for the most part; the embedding model takes more.", unit: "short", queries: { "{{instance}}": `rate(process_cpu_seconds_total${of}[$__rate_interval])` } }),
    line({ title: "Memory", description: "As the system counts it. The red line is the container's limit.", unit: "bytes", limits: { warn: memoryLimit * 0.85, bad: memoryLimit }, queries: { "{{instance}}": `process_resident_memory_bytes${of}` } }),
    line({ title: "Heap", description: "Memory that JavaScript uses. It rises and falls; a floor that rises for days is a leak.", unit: "bytes", queries: { "{{instance}}": `nodejs_heap_size_used_bytes${of}` } }),
    line({ title: "Event loop lag", description: "How late the process begins what is due: 99 of 100 times less than this.", unit: "s", limits: job === "web" ? { warn: 0.1, bad: 0.25 } : { warn: 0.5, bad: 1 }, queries: { "{{instance}}": `nodejs_eventloop_lag_p99_seconds${of}` } }),
    line({ title: "Garbage collection", description: "Share of the time that it takes.", unit: "percentunit", queries: { "{{instance}} {{kind}}": `rate(nodejs_gc_duration_seconds_sum${of}[$__rate_interval])` } }),
    line({ title: "Warnings and errors in the log", description: "Lines a second; docker compose logs shows them.", unit: "ops", queries: { "{{instance}} {{level}}": `rate(desk_log_records_total${of}[$__rate_interval])` } }),
  ];
}
