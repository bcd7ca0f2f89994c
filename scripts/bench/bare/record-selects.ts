import type { Ctx } from "@/lib/core/ctx";
import { listTickets } from "@/lib/tickets/list-tickets";
import type { ListTicketsInput } from "@/lib/tickets/schema";
import { recordStatements } from "../record-statements";
import type { Statement } from "./bare-sources";

/** The page of a list is the read that begins with a ticket's columns. */
const PAGE = /^select "id", "ticket_number"/;

/** The statements by which the desk reads pages of tickets, as it sends them. */
export async function recordSelects(ctx: Ctx, databaseUrl: string, queries: readonly ListTicketsInput[]): Promise<Statement[]> {
  const recorder = recordStatements(ctx, databaseUrl);
  const pages: Statement[] = [];
  for (const query of queries) {
    await listTickets(recorder.ctx, query);
    const page = recorder.take().find(({ text }) => PAGE.test(text));
    if (!page) throw new TypeError("the list read no page");
    pages.push(page);
  }
  await recorder.close();
  return pages;
}
