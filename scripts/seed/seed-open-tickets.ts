import { type OpenTicket, openTickets, seedEmployees } from "@/db/seed/seed-files";
import { createComment } from "@/lib/comments/create-comment";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { createTicket } from "@/lib/tickets/create-ticket";

const HOUR_MS = 3_600_000;

/** The ctx in which a person of the demo data acted some hours ago. */
function asPerson(ctx: Ctx, employeeId: string, hoursAgo: number): Ctx {
  const person = seedEmployees().find((known) => known.employee_id === employeeId);
  if (!person) throw new TypeError(`${employeeId} acts in the demo data and is no employee`);
  const at = new Date(ctx.now().getTime() - hoursAgo * HOUR_MS);
  return { ...ctx, actor: { type: "person", id: person.employee_id, role: person.role }, now: () => at };
}

async function addTicket(ctx: Ctx, { employee_id: requester, assigned_to: assignee, hours_ago: hoursAgo, talk, tags, title, description, language, category, priority }: OpenTicket): Promise<void> {
  const { id } = await createTicket(asPerson(ctx, requester, hoursAgo), { title, description, language, category, priority, tags });
  if (assignee) await assignTicket(asPerson(ctx, assignee, hoursAgo * 0.97), { id, assignedTo: assignee });
  for (const { by, hours_ago: ago, visibility, body } of talk) await createComment(asPerson(ctx, by, ago), { id, visibility, body });
}

/** What a desk has to do on the day it is looked at: open tickets with what was said about them so far. Answers how many. */
export function seedOpenTickets(ctx: Ctx): Promise<number> {
  const tickets = openTickets().sort((a, b) => b.hours_ago - a.hours_ago);
  return inTransaction(ctx, async (ctx) => {
    for (const ticket of tickets) await addTicket(ctx, ticket);
    return tickets.length;
  });
}
