import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";

/** The newest event's id: whatever tickets and analyses say is the same while it is. */
export async function readEventHead(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.select({ id: sql<string>`coalesce(max(${events.id}), 0)::text` }).from(events);
  return row?.id ?? "0";
}
