import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { INSTANT, QUICK, SLOW } from "./metric-buckets";

/** What a process does, whatever it is about. */
export function workMetrics(registers: Registry[]) {
  return {
    httpRequestDuration: new Histogram({
      name: "desk_http_request_duration_seconds",
      help: "Time from a request to the end of its answer; of a stream of events and of a file, to its beginning",
      labelNames: ["method", "route", "status"] as const,
      buckets: QUICK,
      registers,
    }),
    dbQueryDuration: new Histogram({
      name: "desk_db_query_duration_seconds",
      help: "Time from a statement to its result, the wait for a connection included",
      buckets: INSTANT,
      registers,
    }),
    jobDuration: new Histogram({
      name: "desk_job_duration_seconds",
      help: "Time a job took in a worker",
      labelNames: ["queue", "outcome"] as const,
      buckets: SLOW,
      registers,
    }),
    cacheRequests: new Counter({
      name: "desk_cache_requests_total",
      help: "Questions to the cache: hit, miss, or outage while it is away",
      labelNames: ["result"] as const,
      registers,
    }),
    logRecords: new Counter({
      name: "desk_log_records_total",
      help: "Log lines written from the level warn on",
      labelNames: ["level"] as const,
      registers,
    }),
    eventsClients: new Gauge({ name: "desk_events_clients", help: "Open event streams", registers }),
    eventsReads: new Counter({
      name: "desk_events_reads_total",
      help: "Times that the database was asked for new events, for all streams together",
      registers,
    }),
    webhookDeliveries: new Counter({
      name: "desk_webhook_deliveries_total",
      help: "Attempts to deliver to a webhook, by what became of the delivery: delivered, retried, or failed for good",
      labelNames: ["outcome"] as const,
      registers,
    }),
    signIns: new Counter({
      name: "desk_sign_ins_total",
      help: "Sign-ins that succeeded and that failed",
      labelNames: ["outcome"] as const,
      registers,
    }),
  };
}
