import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/ctx";
import { type Action, authorize, isStaff, may, PERMISSIONS } from "./permissions";
import { SCOPES, type Scope } from "./scopes";

type Row = Record<"employee" | "it_staff" | "admin", boolean> & { scope: Scope | null };

const row = (employee: boolean, it_staff: boolean, admin: boolean, scope: Scope | null): Row => ({ employee, it_staff, admin, scope });

/** Who may do what, written out a second time: a right that is given or taken by mistake differs from this. */
const EXPECTED: Record<Action, Row> = {
  "ticket.create": row(true, true, true, "tickets:write"),
  "ticket.createForOthers": row(false, true, true, "tickets:write"),
  "ticket.read": row(true, true, true, "tickets:read"),
  "ticket.import": row(false, false, false, null),
  "analysis.read": row(false, true, true, "tickets:read"),
  "analysis.write": row(false, false, false, null),
  "article.read": row(true, true, true, "knowledge:read"),
  "article.readStaff": row(false, true, true, "knowledge:read"),
  "article.create": row(false, true, true, "knowledge:write"),
  "document.embed": row(false, false, false, null),
  "employee.import": row(false, false, true, null),
  "password.set": row(false, false, true, null),
  "apiKey.create": row(false, false, true, null),
  "event.read": row(true, true, true, "events:read"),
  "profile.update": row(true, true, true, null),
};

const actions = Object.keys(PERMISSIONS) as Action[];
const person = (role: "employee" | "it_staff" | "admin"): Actor => ({ type: "person", id: "E-1", role });
const key = (...scopes: Scope[]): Actor => ({ type: "api_key", id: "1", scopes });

test("every action of the table is expected here, and no other", () => {
  expect(actions.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(["employee", "it_staff", "admin"] as const)("%s", (role) => {
  test.each(actions)("%s", (action) => {
    expect(may(person(role), action)).toBe(EXPECTED[action][role]);
  });
});

describe.each(SCOPES)("a key with %s alone", (scope) => {
  test.each(actions)("%s", (action) => {
    expect(may(key(scope), action)).toBe(EXPECTED[action].scope === scope);
  });
});

test("a key without scopes may do nothing, and one with all of them nothing that no key may do", () => {
  expect(actions.filter((action) => may(key(), action))).toEqual([]);
  expect(actions.filter((action) => !may(key(...SCOPES), action)).toSorted()).toEqual(actions.filter((action) => EXPECTED[action].scope === null).toSorted());
});

test("jobs and the system act for the desk itself", () => {
  for (const actor of [{ type: "job", name: "x" }, { type: "system", name: "x" }] as const) expect(actions.every((action) => may(actor, action))).toBe(true);
});

test("what an actor may not do is refused, and what it may is not", () => {
  expect(() => authorize(person("employee"), "article.create")).toThrow(expect.objectContaining({ code: "forbidden", reason: "forbidden" }));
  expect(authorize(person("it_staff"), "article.create")).toBeUndefined();
});

test("everyone but an employee sees the whole desk", () => {
  expect(isStaff(person("employee"))).toBe(false);
  for (const actor of [person("it_staff"), person("admin"), key(), { type: "job", name: "x" } as const]) expect(isStaff(actor)).toBe(true);
});
