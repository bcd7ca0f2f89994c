import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { createTicket } from "./create-ticket";

const database = raceDatabase({ connections: 8 });

test("many at once share few transactions, and each has its own author, answer and refusal", async () => {
  const ctx = database.ctx();
  const people = await Promise.all(Array.from({ length: 40 }, () => makeEmployee(ctx)));
  const file = (person: (typeof people)[number], at: number) =>
    createTicket({ ...ctx, actor: at % 10 === 9 ? ctx.actor : personOf(person) }, { title: `Report ${at}`, description: "It fails.", ...(at % 10 === 9 ? { employeeId: "nobody" } : {}) });
  const answers = await Promise.allSettled(people.map(file));
  const filed = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  expect(answers.map(({ status }, at) => status === (at % 10 === 9 ? "rejected" : "fulfilled"))).not.toContain(false);
  expect(answers[9]).toMatchObject({ reason: { code: "invalid", details: { fields: [{ path: "employeeId", reason: "employee_unknown" }] } } });
  for (const ticket of filed) {
    const at = Number(ticket.title.split(" ")[1]);
    expect(ticket.employeeId).toBe(people[at]?.id);
    const [first] = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, ticket.id));
    expect([first?.changedBy, first?.changedByType]).toEqual([people[at]?.id, "person"]);
    expect(await ctx.db.$count(events, eq(events.ticketId, ticket.id))).toBe(2);
  }
  const [row] = await ctx.db.select({ transactions: sql<number>`count(distinct ${tickets}.xmin::text)::int` }).from(tickets).where(sql`${tickets.employeeId} = any(${`{${people.map(({ id }) => id).join(",")}}`}::text[])`);
  expect(row?.transactions).toBeLessThan(filed.length / 2);
});
