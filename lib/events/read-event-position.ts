import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { readEventHead } from "./read-event-head";

/** Where a listener begins: after the newest event but `back`. */
export async function readEventPosition(ctx: Ctx, { back = 0 }: { back?: number } = {}): Promise<string> {
  authorize(ctx.actor, "event.read");
  return readEventHead(ctx, back);
}
