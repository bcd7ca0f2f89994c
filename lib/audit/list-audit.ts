import { and, eq, gte, lt } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { type DeedEntry, type ListAuditInput, listAuditInput } from "./schema";

const { id, action, actorType, actor, subject, details, createdAt } = adminAudit;

/** Who did what to people, keys and settings, a page of it. Reading it is no deed. */
export async function listAudit(ctx: Ctx, input: ListAuditInput): Promise<Page<DeedEntry>> {
  authorize(ctx.actor, "audit.read");
  const { limit, cursor, sort, ...filter } = parseInput(listAuditInput, input);
  const order = { moment: createdAt, id, descending: sort.startsWith("-") };
  const wanted = and(
    when(filter.action, (value) => eq(action, value)),
    when(filter.actorType, (value) => eq(actorType, value)),
    when(filter.actor, (value) => eq(actor, value)),
    when(filter.subject, (value) => eq(subject, value)),
    when(filter.createdAfter, (moment) => gte(createdAt, new Date(moment))),
    when(filter.createdBefore, (moment) => lt(createdAt, new Date(moment))),
  );
  const total = await ctx.db.$count(adminAudit, wanted);
  const rows = await ctx.db
    .select({ id, action, actorType, actor, subject, details, createdAt })
    .from(adminAudit)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.createdAt);
}
