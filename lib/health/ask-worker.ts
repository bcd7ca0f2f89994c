import { env } from "@/lib/core/env";
import { type WorkerReport, workerReport } from "./schema";

type WorkerFault = "unreachable" | "no_database" | "starting" | "stalled" | "draining";

export interface WorkerAnswer {
  state: "ready" | "down";
  fault?: WorkerFault;
  /** What it says of its models; null when it does not answer. */
  report: WorkerReport | null;
}

const WORKER_TIMEOUT_MS = 1_500;

function faultOf({ jobs }: WorkerReport): WorkerFault {
  return jobs === undefined || jobs.state === "taking" ? "no_database" : jobs.state;
}

/** Asks the worker how it and its models are. An answer that is none counts as no answer. */
export async function askWorker(): Promise<WorkerAnswer> {
  try {
    const response = await fetch(new URL("/health", env().WORKER_URL), { signal: AbortSignal.timeout(WORKER_TIMEOUT_MS), redirect: "error" });
    const report = workerReport.parse(await response.json());
    return report.status === "down" ? { state: "down", fault: faultOf(report), report } : { state: "ready", report };
  } catch {
    return { state: "down", fault: "unreachable", report: null };
  }
}
