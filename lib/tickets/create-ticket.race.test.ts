import { expect, test } from "vitest";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";

const database = raceDatabase({ connections: 64 });

test("500 tickets over 64 connections: no failure and no number twice", async () => {
  const ctx = database.ctx();
  const { id } = await makeEmployee(ctx);
  const made = await Promise.all(Array.from({ length: 500 }, () => makeTicket(ctx, { employeeId: id })));
  expect(new Set(made.map(({ ticketNumber }) => ticketNumber)).size).toBe(500);
});
