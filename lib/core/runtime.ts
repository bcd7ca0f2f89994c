import type { DatabaseConnection } from "@/db/client";
import type { JobQueue } from "@/lib/jobs/ports";
import { perProcess, setPerProcess } from "@/lib/core/per-process";

/** What a composition root wires once a process: the web server, the worker, a command or a test. */
export interface Runtime {
  connection: DatabaseConnection;
  queue: JobQueue;
}

export function runtime(): Runtime {
  return perProcess<Runtime>("runtime", () => {
    throw new TypeError("no composition root has wired this process");
  });
}

export const wireRuntime = (wired: Runtime): void => setPerProcess("runtime", wired);
