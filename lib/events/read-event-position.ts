import { desc } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";

/** The id of the event before the newest `back` ones; "0" where there are no more than these. */
export async function readEventPosition(ctx: Ctx, { back = 0 }: { back?: number } = {}): Promise<string> {
  authorize(ctx.actor, "event.read");
  const [row] = await ctx.db.select({ id: events.id }).from(events).orderBy(desc(events.id)).offset(back).limit(1);
  return row?.id ?? "0";
}
