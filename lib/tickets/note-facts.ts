import type { Ctx } from "@/lib/core/ctx";
import { analyzeFactsJob } from "@/lib/jobs/analyze-facts";
import { enqueue } from "@/lib/jobs/enqueue";
import { isSolved } from "./lifecycle";
import type { Ticket } from "./schema";

/** Who adds one thing often adds another: they are looked at together. */
const SETTLED_AFTER_SECONDS = 60;

/** More is known of a ticket: an open one is analysed again in a while. */
export async function noteFacts(ctx: Ctx, { id, status }: Pick<Ticket, "id" | "status">): Promise<void> {
  if (isSolved(status)) return;
  await enqueue(ctx, analyzeFactsJob, { ticketId: id }, { key: id, delaySeconds: SETTLED_AFTER_SECONDS });
}
