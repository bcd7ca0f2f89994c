import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { commentScope } from "@/lib/comments/scope";
import type { Actor } from "@/lib/core/ctx";
import { articleScope } from "@/lib/knowledge/scope";
import { employeeScope } from "@/lib/people/scope";
import { teachingArticle, teachingTicket } from "@/lib/search/teaching-scope";
import { ticketScope } from "@/lib/tickets/scope";

const dialect = new PgDialect();
const text = (condition: SQL | undefined) => dialect.sqlToQuery(condition ?? sql`everything`);

const employee: Actor = { type: "person", id: "E-1", role: "employee" };
const staff: Actor = { type: "person", id: "E-2", role: "it_staff" };
const key: Actor = { type: "api_key", id: "1", scopes: ["events:read"] };

const discreet: Actor = { type: "person", id: "E-3", role: "it_staff", handlesConfidential: true };
const discreetKey: Actor = { type: "api_key", id: "2", scopes: ["tickets:confidential"] };

test("tickets: own ones for an employee, every one for staff and keys, hidden ones for nobody", () => {
  expect(text(ticketScope(employee))).toMatchObject({ sql: '("tickets"."deleted_at" is null and "tickets"."employee_id" = $1)', params: ["E-1"] });
  for (const actor of [discreet, discreetKey, { type: "job", name: "x" } as const]) expect(text(ticketScope(actor)).sql).toBe('"tickets"."deleted_at" is null');
  expect(text(ticketScope(discreet, { hidden: true })).sql).toBe("everything");
});

test("confidential tickets: for nobody else but requester, assignee and named staff", () => {
  expect(text(ticketScope(key))).toMatchObject({ sql: '("tickets"."deleted_at" is null and "tickets"."confidential" = $1)', params: [false] });
  expect(text(ticketScope(staff)).sql).toMatch(/"confidential" = \$1 or "tickets"\."employee_id" = \$2 or "tickets"\."assigned_to" = \$3 or "tickets"\."id" = any\(array\(select "ticket_viewers"\."ticket_id"/);
  expect(text(ticketScope(staff)).params).toEqual([false, "E-2", "E-2", "E-2"]);
});

test("articles: published ones for everyone to an employee, all to staff and to keys that may read them", () => {
  expect(text(articleScope(employee))).toMatchObject({ sql: '("articles"."deleted_at" is null and "articles"."status" = $1 and "articles"."audience" = $2)', params: ["published", "everyone"] });
  expect(text(articleScope(staff)).sql).toBe('"articles"."deleted_at" is null');
  expect(text(articleScope(key)).params).toEqual(["published", "everyone"]);
});

test("comments: what is said publicly to an employee and to a key that may not read tickets, all to staff", () => {
  expect(commentScope(staff)).toBeUndefined();
  for (const actor of [employee, key]) expect(text(commentScope(actor))).toMatchObject({ sql: '"comments"."visibility" = $1', params: ["public"] });
});

test("what teaches does not depend on who asks, but the asking ticket is left out", () => {
  expect(text(teachingTicket("7")).params).toEqual(["7"]);
  expect(text(teachingTicket(null)).params).toEqual([null]);
  expect(text(teachingArticle()).sql).toBe(`"articles"."status" = 'published' and "articles"."deleted_at" is null`);
});

test("people: the own record for an employee, every one for staff and keys", () => {
  expect(text(employeeScope(employee))).toMatchObject({ sql: '"employees"."employee_id" = $1', params: ["E-1"] });
  for (const actor of [staff, key, { type: "job", name: "x" } as const]) expect(employeeScope(actor)).toBeUndefined();
});
