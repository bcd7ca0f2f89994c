import { z } from "zod";

const dependency = z.object({
  state: z.enum(["ready", "down", "unknown"]),
  since: z.coerce.date(),
  fault: z.string().optional(),
  model: z.string().optional(),
});

export type Dependency = z.infer<typeof dependency>;

/** What the worker's own /health says of its models. */
export const workerReport = z.object({ status: z.enum(["ok", "degraded", "down"]), embedding: dependency, llm: dependency });

/** `degraded` lists what is not ready; the desk still answers while the database does. */
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
