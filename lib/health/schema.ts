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

/** What the worker's own /health says of its models; a worker of an earlier version says less. */
export const workerReport = z.object({
  status: z.enum(["ok", "degraded", "down"]),
  embedding: dependency,
  llm: dependency.extend({ version: modelVersion.nullable().default(null), breaker: breaker.nullable().default(null) }),
});

export type WorkerReport = z.infer<typeof workerReport>;

/** `degraded` lists what is not ready, and "re-embedding n of m" while documents are embedded anew; the desk still answers while the database does. */
export const readiness = z.object({
  status: z.enum(["ready", "degraded", "down"]),
  dependencies: z.object({
    database: dependency,
    migrations: dependency,
    queue: dependency,
    worker: dependency,
    embeddingModel: dependency,
    llm: dependency,
  }),
  degraded: z.array(z.string()),
});

export type Readiness = z.infer<typeof readiness>;
