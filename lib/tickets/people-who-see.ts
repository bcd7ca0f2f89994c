import { and, eq, inArray, sql } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { ticketScope } from "./scope";

export type Person = Extract<Actor, { type: "person" }>;

/** Of these people the active ones who may see the ticket, by the scope that they would ask with themselves. */
export async function peopleWhoSee(ctx: Ctx, ticketId: string, employeeIds: readonly string[]): Promise<Person[]> {
  if (employeeIds.length === 0) return [];
  const found = await ctx.db
    .select({ id: employees.id, role: employees.role, handlesConfidential: employees.handlesConfidential })
    .from(employees)
    .where(and(inArray(employees.id, [...employeeIds]), eq(employees.isActive, true)));
  if (found.length === 0) return [];
  const people = found.map((person): Person => ({ type: "person", ...person }));
  const scopes = Object.fromEntries(people.map((person, index) => [index, sql<boolean>`${ticketScope(person)}`]));
  const [sees] = await ctx.db.select(scopes).from(tickets).where(eq(tickets.id, ticketId));
  return people.filter((_, index) => sees?.[index]);
}
