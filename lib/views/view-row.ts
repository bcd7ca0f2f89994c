import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { VIEW_COLUMNS, type ViewColumn } from "./limits";
import { type View, type ViewFilters, viewFilters, type ViewTargetInput } from "./schema";
import { viewScope } from "./scope";

export type ViewRow = typeof savedViews.$inferSelect;

/** What a list understands of stored filters today: a name or a value that is no longer one is left out. */
function readFilters(stored: Record<string, string>): ViewFilters {
  const understood = Object.entries(stored).filter(([name, value]) => viewFilters.safeParse({ [name]: value }).success);
  return viewFilters.parse(Object.fromEntries(understood));
}

const isColumn = (name: string): name is ViewColumn => VIEW_COLUMNS.some((column) => column === name);

/** A row as the actor is shown it. */
export function asView(ctx: Ctx, { filters, columns, ...row }: ViewRow): View {
  return { ...row, filters: readFilters(filters), columns: columns.filter(isColumn), isOwn: row.employeeId === actingPerson(ctx).id };
}

/** A view that the actor sees and may change, locked until the transaction ends. Throws not_found, forbidden and stale. */
export async function lockView(ctx: Ctx, { id, version }: ViewTargetInput): Promise<ViewRow> {
  if (!ctx.outbox) throw new TypeError("a view is locked inside a transaction");
  const [row] = await ctx.db.select().from(savedViews).where(and(eq(savedViews.id, id), viewScope(ctx))).for("update");
  if (!row) throw new DomainError("not_found", "view_unknown");
  if (row.employeeId !== actingPerson(ctx).id) authorize(ctx.actor, "view.writeOthers");
  if (version !== undefined && version !== row.version) throw new DomainError("stale", "view_changed", { version: row.version }, { currentVersion: row.version, current: asView(ctx, row) });
  return row;
}

/** What a view is to be. Throws forbidden for a person who may not share, and invalid for one who would share what is theirs alone. */
export function requireSharable(ctx: Ctx, { shared, filters }: Pick<View, "shared" | "filters">, before?: ViewRow): void {
  if (!shared) return;
  if (!before?.shared) authorize(ctx.actor, "view.share");
  if (filters.watchedBy !== undefined) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "filters.watchedBy", reason: "view_watched_private" }] });
}
