import { and, eq, isNull } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Ticket } from "@/lib/tickets/schema";
import { FILES_A_TICKET } from "./limits";

/** Throws conflict where a ticket takes no `more` files: it has its most, or is closed and the actor only its requester. */
export async function requireRoom(ctx: Ctx, { id, status }: Pick<Ticket, "id" | "status">, more: number): Promise<void> {
  if (status === "closed" && !may(ctx.actor, "ticket.updateAll")) throw new DomainError("conflict", "ticket_closed");
  const there = await ctx.db.$count(attachments, and(eq(attachments.ticketId, id), isNull(attachments.removedAt)));
  if (there + more > FILES_A_TICKET) throw new DomainError("conflict", "attachments_full", { maximum: FILES_A_TICKET });
}
