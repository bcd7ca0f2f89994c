import { desc } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";

/** The id of the event before the newest `back` ones, "0" where there are no more: what tickets and analyses say is the same while it is. */
export async function readEventHead(ctx: Ctx, back = 0): Promise<string> {
  const [row] = await ctx.db.select({ id: events.id }).from(events).orderBy(desc(events.id)).offset(back).limit(1);
  return row?.id ?? "0";
}
