import { eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { type UpdateViewInput, updateViewInput, type View } from "./schema";
import { asView, lockView, requireSharable } from "./view-row";

/** Changes what is given of a view: one's own, or for an administrator a shared one. Filters and columns are replaced as a whole. */
export async function updateView(ctx: Ctx, input: UpdateViewInput): Promise<View> {
  authorize(ctx.actor, "view.write");
  const { id, version, columns, ...fields } = parseInput(updateViewInput, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockView(ctx, { id, version });
    const { shared, filters } = asView(ctx, before);
    // A field may be there and undefined, which changes nothing.
    requireSharable(ctx, { shared: fields.shared ?? shared, filters: fields.filters ?? filters }, before);
    const [row] = await ctx.db
      .update(savedViews)
      .set({ ...fields, ...(columns ? { columns: [...new Set(columns)] } : {}), version: sql`${savedViews.version} + 1`, updatedAt: ctx.now() })
      .where(eq(savedViews.id, id))
      .returning();
    if (!row) throw new TypeError("a locked row was not there");
    return asView(ctx, row);
  });
}
