import { eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { VIEWS_MAX } from "./limits";
import { type CreateViewInput, createViewInput, type View } from "./schema";
import { asView, requireSharable } from "./view-row";

const VIEWS_LOCK = 0x7669;

/** Throws conflict for a person who has as many as one keeps. One view a person at a time is made: two at once count the same. */
async function requireRoom(ctx: Ctx, employeeId: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${VIEWS_LOCK}, hashtext(${employeeId}))`);
  const own = await ctx.db.$count(savedViews, eq(savedViews.employeeId, employeeId));
  if (own >= VIEWS_MAX) throw new DomainError("conflict", "views_too_many", { maximum: VIEWS_MAX });
}

/** Keeps filters, order and columns of the ticket list under a name, for oneself or for all staff. */
export async function createView(ctx: Ctx, input: CreateViewInput): Promise<View> {
  authorize(ctx.actor, "view.write");
  const { columns, ...fields } = parseInput(createViewInput, input);
  requireSharable(ctx, fields);
  const employeeId = actingPerson(ctx).id;
  const now = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    await requireRoom(ctx, employeeId);
    const [row] = await ctx.db
      .insert(savedViews)
      .values({ ...fields, columns: [...new Set(columns)], employeeId, createdAt: now, updatedAt: now })
      .returning();
    if (!row) throw new TypeError("the insert answered no row");
    return asView(ctx, row);
  });
}
