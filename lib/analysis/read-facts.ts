import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import { comments } from "@/db/schema/comments";
import { ticketHistory } from "@/db/schema/ticket-history";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "@/lib/tickets/schema";

/** The latest that are read. */
const FACTS = 8;
/** Of each, in characters. */
const FACT_LENGTH = 1_500;

type Reported = Pick<Ticket, "id" | "employeeId">;

/** What a requester says to everyone: staff's own words are no facts of the report. */
const saidByRequester = ({ id, employeeId }: Reported) => and(eq(comments.ticketId, id), eq(comments.visibility, "public"), eq(comments.employeeId, employeeId));

/** What the requester said after the report, newest last. */
export async function readFacts({ db }: Ctx, ticket: Reported): Promise<string[]> {
  const rows = await db.select({ body: sql<string>`left(${comments.body}, ${FACT_LENGTH})` }).from(comments).where(saidByRequester(ticket)).orderBy(desc(comments.id)).limit(FACTS);
  return rows.map(({ body }) => body).toReversed();
}

/** When more became known of a ticket than its report said: the requester spoke, or somebody reworded it. Null when nothing has. */
export async function latestFactAt({ db }: Ctx, ticket: Reported): Promise<Date | null> {
  const [said] = await db.select({ at: max(comments.createdAt) }).from(comments).where(saidByRequester(ticket));
  const isReworded = and(eq(ticketHistory.ticketId, ticket.id), inArray(ticketHistory.changedField, ["title", "description"]));
  const [reworded] = await db.select({ at: max(ticketHistory.createdAt) }).from(ticketHistory).where(isReworded);
  const latest = Math.max(said?.at?.getTime() ?? 0, reworded?.at?.getTime() ?? 0);
  return latest === 0 ? null : new Date(latest);
}
