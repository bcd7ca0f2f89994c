import { z } from "zod";

const dependency = z.object({
  state: z.enum(["ready", "down", "unknown"]),
  since: z.coerce.date(),
  fault: z.string().optional(),
  model: z.string().optional(),
});

export type Dependency = z.infer<typeof dependency>;

const modelVersion = z.object({ digest: z.string(), parameterSize: z.string().nullable(), quantization: z.string().nullable() });

const breaker = z.object({ state: z.enum(["closed", "open", "half_open"]), since: z.coerce.date().nullable() });

/** Whether a worker takes jobs. `stalled`: its loop has not asked for any in a while, and only a restart helps. */
export const takingState = z.enum(["starting", "taking", "stalled", "draining"]);

export type TakingState = z.infer<typeof takingState>;

/** What the worker's own /health says of itself and its models; a worker of an earlier version says less. */
export const workerReport = z.object({
  status: z.enum(["ok", "degraded", "down"]),
  jobs: z.object({ state: takingState }).optional(),
  embedding: dependency,
  llm: dependency.extend({ version: modelVersion.nullable().default(null), breaker: breaker.nullable().default(null) }),
});

export type WorkerReport = z.infer<typeof workerReport>;

/**
 * `degraded` lists what is not ready, and "re-embedding n of m" while documents are embedded anew; the desk still answers
 * while database, migrations and queue do. `draining`: this process ends, another one has to be asked.
 */
export const readiness = z.object({
  status: z.enum(["ready", "degraded", "down", "draining"]),
  dependencies: z.object({
    database: dependency,
    migrations: dependency,
    queue: dependency,
    /** With REDIS_URL alone. */
    cache: dependency.optional(),
    worker: dependency,
    embeddingModel: dependency,
    llm: dependency,
  }),
  degraded: z.array(z.string()),
});

export type Readiness = z.infer<typeof readiness>;

/** How late the event loop was: a busy process is late, a stuck one does not answer at all. */
const eventLoop = z.object({ p99Ms: z.number(), maxMs: z.number(), seconds: z.number() });

export type EventLoop = z.infer<typeof eventLoop>;

export const liveness = z.object({ status: z.literal("ok"), eventLoop });
