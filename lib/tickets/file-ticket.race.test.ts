import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { fileTicket } from "./file-ticket";

const database = raceDatabase({ connections: 16 });

test("one form sent ten times at once is one ticket, and everybody hears its number", async () => {
  const ctx = database.ctx();
  const person = await makeEmployee(ctx);
  const form = { title: "Badge refused", description: "Since the move.", submission: "9d8b7f1d2a6c0b3e" };
  const answers = await Promise.all(Array.from({ length: 10 }, () => fileTicket({ ...ctx, actor: personOf(person) }, form)));
  const filed = await ctx.db.select({ ticketNumber: tickets.ticketNumber }).from(tickets).where(eq(tickets.employeeId, person.id));
  expect([filed.length, new Set(answers.map(({ ticketNumber }) => ticketNumber))]).toEqual([1, new Set(filed.map(({ ticketNumber }) => ticketNumber))]);
});
