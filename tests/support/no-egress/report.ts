import { z } from "zod";

/** What a walk over a desk without a route out has found. */
export const walkReport = z.object({
  /** Each feature, with what was wrong or null. */
  features: z.record(z.string(), z.string().nullable()),
  /** What a process wanted to reach outside of its machine. */
  attempts: z.array(z.object({ how: z.string(), target: z.string(), program: z.string() })),
  /** Packets that the kernel had no route for: what native code sends is counted too. */
  unroutable: z.number(),
  /** Whether an attempt on purpose, made after all else, was noted and counted. */
  isWatched: z.boolean(),
});

export type WalkReport = z.infer<typeof walkReport>;
