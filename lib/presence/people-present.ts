import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { ticketPresence } from "@/db/schema/ticket-presence";
import type { Ctx } from "@/lib/core/ctx";
import type { PresentPerson } from "./schema";

/** Told every 20 s while it lasts: one lost telling does not make anybody leave. */
const PRESENT_MS = 45_000;

/** Who has each of these tickets open, by name. Who asks must be one who sees the tickets. */
export async function peoplePresent(ctx: Ctx, ticketIds: readonly string[]): Promise<(ticketId: string) => PresentPerson[]> {
  const since = new Date(ctx.now().getTime() - PRESENT_MS);
  const rows = await ctx.db
    .select({
      ticketId: ticketPresence.ticketId,
      person: { employeeId: employees.id, name: employees.name, state: ticketPresence.state, seenAt: ticketPresence.seenAt },
    })
    .from(ticketPresence)
    .innerJoin(employees, eq(employees.id, ticketPresence.employeeId))
    .where(and(inArray(ticketPresence.ticketId, [...ticketIds]), gt(ticketPresence.seenAt, since)))
    .orderBy(asc(employees.name), asc(employees.id));
  return (ticketId) => rows.filter((row) => row.ticketId === ticketId).map(({ person }) => person);
}
