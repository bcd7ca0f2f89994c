import type { DatabaseConnection } from "@/db/client";
import type { Embedder, Models, QueryEmbedder } from "@/lib/ai/ports";
import type { Cache } from "@/lib/core/cache";
import { perProcess, setPerProcess } from "@/lib/core/per-process";
import type { JobQueue } from "@/lib/jobs/ports";

/** What a composition root wires once a process: the web server, the worker, a command or a test. */
export interface Runtime {
  connection: DatabaseConnection;
  queue: JobQueue;
  /** Left out, the process keeps answers itself. */
  cache?: Cache;
  /** In the worker alone: the web process loads no model. */
  models?: Models;
  /** Embeds what people look for. In the web process the worker does it, over its port. */
  queryEmbedder?: QueryEmbedder;
}

export function runtime(): Runtime {
  return perProcess<Runtime>("runtime", () => {
    throw new TypeError("no composition root has wired this process");
  });
}

export function models(): Models {
  const wired = runtime().models;
  if (!wired) throw new TypeError("this process has no models");
  return wired;
}

/** The embedding model that is asked with now; kept by a caller for no longer than it takes to compare. */
export function servingEmbedder(): Embedder {
  const { serving, embedder } = models();
  return serving?.() ?? embedder;
}

export const wireRuntime = (wired: Runtime): void => setPerProcess("runtime", wired);
