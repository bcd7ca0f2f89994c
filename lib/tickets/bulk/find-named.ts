import { and, asc, inArray, or } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { among } from "@/lib/core/list-query";
import { ticketScope } from "../scope";

export interface NamedTicket {
  id: string;
  ticketNumber: string;
}

const isNumber = (name: string): boolean => name.startsWith("TK");

/**
 * The tickets of the actor's scope that these ids and numbers name, each once and in the order of ids, and the names that lead to
 * none. In a transaction all are locked at once: nobody can come between the first and the last.
 */
export async function findNamed(ctx: Ctx, names: readonly string[], scope: { hidden: boolean }): Promise<{ found: NamedTicket[]; unknown: string[] }> {
  const wanted = [...new Set(names)];
  const named = or(among(tickets.id, wanted.filter((name) => !isNumber(name))), inArray(tickets.ticketNumber, wanted.filter(isNumber)));
  const query = ctx.db
    .select({ id: tickets.id, ticketNumber: tickets.ticketNumber })
    .from(tickets)
    .where(and(named, ticketScope(ctx.actor, scope)))
    .orderBy(asc(tickets.id));
  const found = await (ctx.outbox ? query.for("update") : query);
  const known = new Set(found.flatMap(({ id, ticketNumber }) => [id, ticketNumber]));
  return { found, unknown: wanted.filter((name) => !known.has(name)) };
}
