import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { runtime } from "@/lib/core/runtime";
import type { JobDefinition } from "./define-job";
import type { SendOptions } from "./ports";

/** Sends a job on the ctx's transaction: it is there when the transaction commits, and only then. */
export async function enqueue<Payload extends z.ZodType>(
  ctx: Ctx,
  job: JobDefinition<Payload>,
  payload: z.input<Payload> & object,
  options: SendOptions = {},
): Promise<void> {
  await runtime().queue.send(ctx.db, job.name, payload, options);
}
