import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { PRIORITIES, type Priority, type Status } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";

export interface OpenTickets {
  status: Status;
  priority: Priority;
  count: number;
  /** Those of them that wait for their analysis. */
  unanalysed: number;
}

/**
 * How many tickets of the desk are open, confidential ones too: for each status and priority, zeros included. An analysis that is
 * under way is its ticket's latest, and the only one: no other begins before it ends.
 */
export async function countOpenTickets({ db }: Ctx): Promise<OpenTickets[]> {
  const { status, priority } = tickets;
  const rows = await db
    .select({ status, priority, count: count(), unanalysed: count(aiResponses.id) })
    .from(tickets)
    .leftJoin(aiResponses, and(eq(aiResponses.ticketId, tickets.id), isNull(aiResponses.completedAt)))
    .where(and(inArray(status, OPEN_STATUSES), isNull(tickets.deletedAt)))
    .groupBy(status, priority);
  return OPEN_STATUSES.flatMap((status) =>
    PRIORITIES.map((priority) => {
      const row = rows.find((row) => row.status === status && row.priority === priority);
      return { status, priority, count: row?.count ?? 0, unanalysed: row?.unanalysed ?? 0 };
    }),
  );
}
