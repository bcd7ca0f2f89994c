import { listAnalyses } from "@/lib/analysis/list-analyses";
import { attachmentsOf } from "@/lib/attachments/attachments-of";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "./schema";

/** A verb that answers a ticket, with what else a ticket is shown with: its files, and to staff its analyses. */
export const wholeTicket =
  <Input>(verb: (ctx: Ctx, input: Input) => Promise<Ticket>) =>
  async (ctx: Ctx, input: Input) => {
    const ticket = await verb(ctx, input);
    const attachments = await attachmentsOf(ctx, [ticket.id]);
    const analyses = may(ctx.actor, "analysis.read") ? await listAnalyses(ctx, { ticketId: ticket.id }) : [];
    return { ...ticket, attachments: attachments(ticket.id), aiResponses: analyses.filter(({ completedAt }) => completedAt !== null) };
  };
