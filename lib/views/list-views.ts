import { and, eq, ne } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { type ListViewsInput, listViewsInput, type View } from "./schema";
import { viewScope } from "./scope";
import { asView } from "./view-row";

const order = { moment: savedViews.createdAt, id: savedViews.id, descending: false };

/** The views that a person sees, the oldest first. */
export async function listViews(ctx: Ctx, input: ListViewsInput): Promise<Page<View>> {
  authorize(ctx.actor, "view.read");
  const { limit, cursor, own } = parseInput(listViewsInput, input);
  const of = own === "true" ? eq : ne;
  const wanted = and(viewScope(ctx), when(own, () => of(savedViews.employeeId, actingPerson(ctx).id)));
  const total = await ctx.db.$count(savedViews, wanted);
  const rows = await ctx.db
    .select()
    .from(savedViews)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows.map((row) => asView(ctx, row)), limit, total, ({ createdAt }) => createdAt);
}
