import { type SeedArticle, seedArticles, type SeedEmployee, seedEmployees, type SeedTicket, seedTickets } from "@/db/seed/seed-files";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { createArticle } from "@/lib/knowledge/create-article";
import { importEmployee } from "@/lib/people/import-employee";
import { importTicket } from "@/lib/tickets/import-ticket";
import { listTickets } from "@/lib/tickets/list-tickets";
import { daysBefore, timesOf } from "./seed-times";

const toEmployee = ({ employee_id, office_location, ...rest }: SeedEmployee) => ({ ...rest, employeeId: employee_id, officeLocation: office_location });

function toTicket(ticket: SeedTicket, now: Date) {
  const { title, description, language, category, priority, status, resolution, tags } = ticket;
  const people = { employeeId: ticket.employee_id, assignedTo: ticket.assigned_to };
  return { title, description, language, category, priority, status, resolution, tags, ...people, ...timesOf(ticket, now) };
}

async function addArticle(ctx: Ctx, { created_by, days_ago, ...fields }: SeedArticle, people: SeedEmployee[]): Promise<void> {
  const author = people.find(({ employee_id }) => employee_id === created_by);
  if (!author) throw new TypeError(`${created_by} wrote an article and is no employee`);
  const { title, content, category, tags, language, audience } = fields;
  const createdAt = daysBefore(ctx.now(), days_ago);
  const asAuthor: Ctx = { ...ctx, actor: { type: "person", id: author.employee_id, role: author.role }, now: () => createdAt };
  await createArticle(asAuthor, { title, content, category, tags, language, audience });
}

export interface Seeded {
  employees: number;
  tickets: number;
  articles: number;
}

/**
 * Puts the demo data into a desk, all of it or nothing; null when it is there already. Two callers at once write the
 * same people first, so the second waits for the first and then finds its tickets.
 */
export function seedDesk(ctx: Ctx): Promise<Seeded | null> {
  const people = seedEmployees();
  const tickets = seedTickets().sort((a, b) => b.days_ago - a.days_ago);
  const articles = seedArticles().sort((a, b) => b.days_ago - a.days_ago);
  return inTransaction(ctx, async (ctx) => {
    for (const person of people) await importEmployee(ctx, toEmployee(person));
    const { total } = await listTickets(ctx, { employeeId: tickets[0]?.employee_id, limit: 1 });
    if (total > 0) return null;
    for (const ticket of tickets) await importTicket(ctx, toTicket(ticket, ctx.now()));
    for (const article of articles) await addArticle(ctx, article, people);
    return { employees: people.length, tickets: tickets.length, articles: articles.length };
  });
}
