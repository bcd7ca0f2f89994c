import { eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { findNearArticles } from "@/lib/search/find-near-articles";
import { findTicket } from "@/lib/tickets/find-ticket";
import type { Ticket } from "@/lib/tickets/schema";
import { draftFromTicket, type DraftedRequester } from "./draft-from-ticket";
import { requireSolution } from "./require-solution";
import type { DraftPreview } from "./schema";

async function requesterOf(ctx: Ctx, { employeeId, employeeNameSnapshot }: Ticket): Promise<DraftedRequester> {
  const [person] = await ctx.db.select({ name: employees.name, email: employees.email }).from(employees).where(eq(employees.id, employeeId));
  return { employeeId, names: [employeeNameSnapshot, person?.name ?? ""], email: person?.email ?? "" };
}

/** A solved ticket as an article that is still to be written, with those that say much the same. Throws not_found and conflict. */
export async function composeDraft(ctx: Ctx, input: { id: string }): Promise<{ ticketId: string; draft: DraftPreview }> {
  authorize(ctx.actor, "ticket.read");
  const ticket = await findTicket(ctx, input);
  const { category, tags, language } = ticket;
  const resolution = requireSolution(ticket);
  const text = draftFromTicket({ ...ticket, resolution }, await requesterOf(ctx, ticket));
  const nearDuplicates = await findNearArticles(ctx, ticket);
  return { ticketId: ticket.id, draft: { ...text, category, tags, language, status: "draft", audience: "staff", nearDuplicates } };
}
