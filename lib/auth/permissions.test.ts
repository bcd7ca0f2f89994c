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
  "ticket.import": row(false, false, false, null),
  "ticket.read": row(true, true, true, "tickets:read"),
  "ticket.readAll": row(false, true, true, "tickets:read"),
  "ticket.readConfidential": row(false, false, false, "tickets:confidential"),
  "ticket.update": row(true, true, true, "tickets:write"),
  "ticket.updateAll": row(false, true, true, "tickets:write"),
  "ticket.assign": row(false, true, true, "tickets:write"),
  "ticket.resolve": row(false, true, true, "tickets:write"),
  "ticket.close": row(true, true, true, "tickets:write"),
  "ticket.reopen": row(true, true, true, "tickets:write"),
  "ticket.autoClose": row(false, false, false, null),
  "ticket.hide": row(false, true, true, "tickets:write"),
  "ticket.restore": row(false, true, true, "tickets:write"),
  "ticket.nameViewers": row(false, true, true, "tickets:confidential"),
  "ticket.watch": row(true, true, true, "tickets:write"),
  "ticket.watchForOthers": row(false, true, true, "tickets:write"),
  "ticket.readWatchers": row(false, true, true, "tickets:read"),
  "ticket.listWatchedByOthers": row(false, false, true, "tickets:read"),
  "ticket.rate": row(true, true, true, null),
  "ticket.bulkChange": row(true, true, true, "tickets:write"),
  "analysis.read": row(false, true, true, "tickets:read"),
  "analysis.request": row(false, true, true, "tickets:write"),
  "analysis.judge": row(false, true, true, "tickets:write"),
  "analysis.write": row(false, false, false, null),
  "comment.read": row(true, true, true, "tickets:read"),
  "comment.readInternal": row(false, true, true, "tickets:read"),
  "comment.write": row(true, true, true, "tickets:write"),
  "comment.writeInternal": row(false, true, true, "tickets:write"),
  "comment.writeForOthers": row(false, false, false, "tickets:write"),
  "attachment.read": row(true, true, true, "tickets:read"),
  "attachment.readInternal": row(false, true, true, "tickets:read"),
  "attachment.add": row(true, true, true, "tickets:write"),
  "attachment.addInternal": row(false, true, true, "tickets:write"),
  "attachment.remove": row(true, true, true, "tickets:write"),
  "attachment.removeAll": row(false, true, true, "tickets:write"),
  "presence.read": row(false, true, true, null),
  "presence.note": row(false, true, true, null),
  "draft.read": row(true, true, true, null),
  "draft.write": row(true, true, true, null),
  "notification.read": row(true, true, true, null),
  "notification.update": row(true, true, true, null),
  "article.read": row(true, true, true, "knowledge:read"),
  "article.readStaff": row(false, true, true, "knowledge:read"),
  "article.create": row(false, true, true, "knowledge:write"),
  "article.update": row(false, true, true, "knowledge:write"),
  "article.delete": row(false, true, true, "knowledge:write"),
  "article.draft": row(false, true, true, "knowledge:write"),
  "document.search": row(true, true, true, "knowledge:read"),
  "document.suggest": row(true, true, true, "knowledge:read"),
  "document.embed": row(false, false, false, null),
  "employee.read": row(true, true, true, "people:read"),
  "employee.readAll": row(false, true, true, "people:read"),
  "employee.create": row(false, false, true, "people:write"),
  "employee.update": row(true, true, true, "people:write"),
  "employee.updateAll": row(false, false, true, "people:write"),
  "employee.setRole": row(false, false, true, "people:roles"),
  "employee.deactivate": row(false, false, true, "people:write"),
  "employee.erase": row(false, false, true, null),
  "employee.import": row(false, false, true, null),
  "profile.read": row(true, true, true, null),
  "profile.update": row(true, true, true, null),
  "password.set": row(false, false, true, null),
  "password.issueLink": row(false, false, true, null),
  "session.end": row(true, true, true, null),
  "session.endOthers": row(false, false, true, null),
  "secondFactor.manage": row(true, true, true, null),
  "secondFactor.remove": row(false, false, true, null),
  "apiKey.read": row(false, false, true, "keys:write"),
  "apiKey.create": row(false, false, true, "keys:write"),
  "apiKey.revoke": row(false, false, true, "keys:write"),
  "webhook.read": row(false, false, true, "webhooks:write"),
  "webhook.write": row(false, false, true, "webhooks:write"),
  "webhook.deliver": row(false, false, false, null),
  "view.read": row(true, true, true, null),
  "view.write": row(true, true, true, null),
  "view.share": row(false, true, true, null),
  "view.writeOthers": row(false, false, true, null),
  "settings.read": row(false, false, true, "settings:write"),
  "settings.update": row(false, false, true, "settings:write"),
  "audit.read": row(false, false, true, "audit:read"),
  "audit.verify": row(false, false, false, null),
  "event.read": row(true, true, true, "events:read"),
  "aiHealth.read": row(false, false, true, "stats:read"),
  "aiHealth.readAnalyses": row(false, false, true, "tickets:read"),
  "record.read": row(false, false, true, "tickets:read"),
  "stats.read": row(false, true, true, "stats:read"),
  "desk.sweep": row(false, false, false, null),
  "desk.resealSecrets": row(false, false, false, null),
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
