import { expect, test } from "vitest";
import { seedArticles, seedEmployees, seedTickets } from "@/db/seed/seed-files";
import { timesOf } from "./seed-times";

const now = new Date("2026-11-24T12:00:00Z");

test("every solved ticket was filed, answered, resolved and closed in this order, and not in the future", () => {
  for (const ticket of seedTickets()) {
    const { createdAt, firstResponseAt, resolvedAt, closedAt } = timesOf(ticket, now);
    const times = [createdAt, firstResponseAt, resolvedAt, closedAt ?? resolvedAt, now].map((time) => time.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(closedAt === null).toBe(ticket.status === "resolved");
  }
});

test("everyone who is named in the demo data is an employee", () => {
  const known = new Set(seedEmployees().map(({ employee_id }) => employee_id));
  const named = [...seedTickets().flatMap(({ employee_id, assigned_to }) => [employee_id, assigned_to]), ...seedArticles().map(({ created_by }) => created_by)];
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
