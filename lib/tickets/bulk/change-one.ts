import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Action } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { assignTicket } from "../assign-ticket";
import { closeTicket } from "../close-ticket";
import { hideTicket } from "../hide-ticket";
import { lockTicket } from "../lock-ticket";
import { reanalyzeTicket } from "../reanalyze-ticket";
import { reopenTicket } from "../reopen-ticket";
import { resolveTicket } from "../resolve-ticket";
import { restoreTicket } from "../restore-ticket";
import { unwatchTicket } from "../unwatch-ticket";
import { updateTicket } from "../update-ticket";
import { watchTicket } from "../watch-ticket";
import type { BulkChange } from "./schema";

type Change<Name extends BulkChange["action"]> = Extract<BulkChange, { action: Name }>;

/** What the verb of each action asks for; without it no ticket is looked at. */
export const ACTION_PERMISSIONS = {
  assign: "ticket.assign",
  resolve: "ticket.resolve",
  close: "ticket.close",
  reopen: "ticket.reopen",
  update: "ticket.update",
  hide: "ticket.hide",
  restore: "ticket.restore",
  watch: "ticket.watch",
  unwatch: "ticket.watch",
  analyze: "analysis.request",
} as const satisfies Record<BulkChange["action"], Action>;

/** Throws invalid for a key that leaves out who watches. */
export function watcherOf({ actor }: Ctx, { employeeId }: Change<"watch" | "unwatch">): string {
  const watcher = employeeId ?? (actor.type === "person" ? actor.id : undefined);
  if (watcher !== undefined) return watcher;
  throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "field_required" }] });
}

async function updateOne(ctx: Ctx, id: string, { category, priority, tagsAdded = [], tagsRemoved = [] }: Change<"update">): Promise<unknown> {
  const { tags } = await lockTicket(ctx, { id });
  const retagged = [...new Set([...tags.filter((tag) => !tagsRemoved.includes(tag)), ...tagsAdded])];
  const isRetagged = tagsAdded.length + tagsRemoved.length > 0;
  return updateTicket(ctx, { id, ...(category ? { category } : {}), ...(priority ? { priority } : {}), ...(isRetagged ? { tags: retagged } : {}) });
}

function callVerb(ctx: Ctx, id: string, change: BulkChange): Promise<unknown> {
  switch (change.action) {
    case "assign":
      return assignTicket(ctx, { id, assignedTo: change.assignedTo });
    case "resolve":
      return resolveTicket(ctx, { id, resolution: change.resolution });
    case "close":
      return closeTicket(ctx, { id });
    case "reopen":
      return reopenTicket(ctx, { id, reason: change.reason });
    case "update":
      return updateOne(ctx, id, change);
    case "hide":
      return hideTicket(ctx, { id });
    case "restore":
      return restoreTicket(ctx, { id });
    case "watch":
      return watchTicket(ctx, { id, employeeId: watcherOf(ctx, change) });
    case "unwatch":
      return unwatchTicket(ctx, { id, employeeId: watcherOf(ctx, change) });
    case "analyze":
      return reanalyzeTicket(ctx, { id });
  }
}

/** Changes one ticket by the verb of its action, in the caller's transaction. Returns the ticket's version then. */
export async function changeOne(ctx: Ctx, id: string, change: BulkChange): Promise<number> {
  await callVerb(ctx, id, change);
  const [row] = await ctx.db.select({ version: tickets.version }).from(tickets).where(eq(tickets.id, id));
  if (!row) throw new TypeError("a locked row was not there");
  return row.version;
}
