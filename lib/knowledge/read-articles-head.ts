import { sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";

/** Whatever articles say is the same while this is: every change of one raises its version. */
export async function readArticlesHead(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.select({ head: sql<string>`coalesce(sum(${articles.version}), 0) || ' ' || coalesce(max(${articles.updatedAt})::text, '')` }).from(articles);
  return row?.head ?? "";
}
