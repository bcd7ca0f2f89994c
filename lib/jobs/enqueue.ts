import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { runtime } from "@/lib/core/runtime";
import { inSpan } from "@/lib/core/spans";
import type { JobDefinition } from "./define-job";
import { withOrigin } from "./origin";
import type { SendOptions } from "./ports";

/** Runs what sends a job, as a part of the trace that the job will carry on. */
export const inSendingSpan = <Result>({ name }: JobDefinition, work: () => Promise<Result>): Promise<Result> =>
  inSpan(`send ${name}`, { kind: "PRODUCER", attributes: { "messaging.destination.name": name } }, work);

/** Sends a job on the ctx's transaction: it is there when the transaction commits, and only then. It says which request it comes from. */
export async function enqueue<Payload extends z.ZodType>(
  ctx: Ctx,
  job: JobDefinition<Payload>,
  payload: z.input<Payload> & object,
  options: SendOptions = {},
): Promise<void> {
  await inSendingSpan(job, () => runtime().queue.send(ctx.db, job.name, [withOrigin(payload)], options));
}

/** The same for many jobs of one kind at once; whoever asked for each has noted where it comes from. */
export async function enqueueAll<Payload extends z.ZodType>(ctx: Ctx, job: JobDefinition<Payload>, payloads: readonly (z.input<Payload> & object)[]): Promise<void> {
  await runtime().queue.send(ctx.db, job.name, payloads);
}
