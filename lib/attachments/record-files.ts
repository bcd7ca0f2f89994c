import type { Visibility } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { announce } from "@/lib/core/outbox";
import type { Scoped } from "@/lib/tickets/lock-ticket";
import { recordChanges } from "@/lib/tickets/record-changes";
import { INTERNAL_ATTACHMENTS } from "@/lib/tickets/scope";

/** Notes in a locked ticket's history which files came or went, and announces it; internal ones to staff alone. */
export async function recordFiles(ctx: Ctx, ticket: Scoped, visibility: Visibility, names: readonly { oldValue: string | null; newValue: string | null }[]): Promise<void> {
  const isInternal = visibility === "internal";
  const changedField = isInternal ? INTERNAL_ATTACHMENTS : "attachments";
  await recordChanges(ctx, ticket, names.map((name) => ({ changedField, comment: null, ...name })));
  const { id: ticketId, employeeId, ticketNumber, version } = ticket;
  announce(ctx, { type: "ticket.updated", ticketId, employeeId, payload: { ticketNumber, version, changed: ["attachments"], ...(isInternal ? { internal: true } : {}) } });
}
