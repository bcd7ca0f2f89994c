import { describe, expect, test } from "vitest";
import type { Scope } from "@/lib/auth/scopes";
import type { Actor } from "@/lib/core/ctx";
import { type JudgedEvent, mayHear } from "./may-hear";

const person = (id: string, role: "employee" | "it_staff" | "admin", handlesConfidential = false): Actor => ({ type: "person", id, role, handlesConfidential });
const key = (...scopes: Scope[]): Actor => ({ type: "api_key", id: "1", scopes });

const requester = person("E-1", "employee");
const staff = person("E-2", "it_staff");
const open = { confidential: false, assignedTo: null, viewers: [] };
const secret = { confidential: true, assignedTo: "E-3", viewers: ["E-4"] };

const event = (given: Partial<JudgedEvent> = {}): JudgedEvent => ({ type: "ticket.updated", employeeId: "E-1", payload: {}, audience: open, ...given });

describe("an employee", () => {
  test.each<[JudgedEvent["type"], boolean]>([
    ["ticket.created", true],
    ["ticket.updated", true],
    ["analysis.stage", false],
    ["analysis.completed", false],
    ["analysis.partial", false],
    ["ticket.presence", false],
  ])("hears %s of an own ticket: %s", (type, heard) => {
    expect(mayHear(requester, event({ type }))).toBe(heard);
    expect(mayHear(requester, event({ type, audience: secret }))).toBe(heard);
  });

  test("hears nothing of others' tickets, though named on one", () => {
    for (const audience of [open, secret, { ...secret, viewers: ["E-9"], assignedTo: "E-9" }]) expect(mayHear(person("E-9", "employee", true), event({ audience }))).toBe(false);
  });

  test("hears nothing that is internal", () => {
    expect(mayHear(requester, event({ payload: { internal: true } }))).toBe(false);
    expect(mayHear(requester, event({ payload: { internal: "true" } }))).toBe(true);
  });
});

describe("staff", () => {
  test("hear everything of the desk, internal or not", () => {
    for (const type of ["ticket.created", "ticket.updated", "analysis.stage", "analysis.completed", "analysis.partial", "ticket.presence"] as const) expect(mayHear(staff, event({ type, payload: { internal: true } }))).toBe(true);
  });

  test.each<[string, Actor, boolean]>([
    ["anybody", staff, false],
    ["an administrator", person("E-5", "admin"), false],
    ["its assignee", person("E-3", "it_staff"), true],
    ["who is named on it", person("E-4", "it_staff"), true],
    ["its requester", person("E-1", "it_staff"), true],
    ["who handles all of them", person("E-6", "admin", true), true],
  ])("of a confidential ticket: %s", (_, actor, heard) => {
    for (const type of ["ticket.updated", "analysis.completed", "ticket.presence"] as const) expect(mayHear(actor, event({ type, audience: secret }))).toBe(heard);
  });
});

describe("a key", () => {
  test.each<[string, Actor, Partial<JudgedEvent>, boolean]>([
    ["without the scope for events", key("tickets:read", "tickets:confidential"), {}, false],
    ["with it", key("events:read"), {}, true],
    ["with it, of an analysis", key("events:read"), { type: "analysis.stage" }, false],
    ["that reads tickets too, of an analysis", key("events:read", "tickets:read"), { type: "analysis.stage" }, true],
    ["with every one of them, of who has a ticket open", key("events:read", "tickets:read", "tickets:write", "tickets:confidential"), { type: "ticket.presence" }, false],
    ["with it, of what is internal", key("events:read"), { payload: { internal: true } }, false],
    ["that reads tickets too, of what is internal", key("events:read", "tickets:read"), { payload: { internal: true } }, true],
    ["that reads tickets too, of a confidential one", key("events:read", "tickets:read"), { audience: secret }, false],
    ["for confidential ones", key("events:read", "tickets:confidential"), { audience: secret }, true],
  ])("%s", (_, actor, given, heard) => {
    expect(mayHear(actor, event(given))).toBe(heard);
  });
});

test("what is meant for one person is heard by that person alone", () => {
  const meant = event({ type: "notification.created", payload: { receiver: "E-2" } });
  const heard = [staff, requester, person("E-3", "admin", true), key("events:read", "tickets:read", "tickets:confidential")].map((actor) => mayHear(actor, meant));
  expect(heard).toEqual([true, false, false, false]);
  expect(mayHear(requester, event({ payload: { receiver: "E-1", internal: true } }))).toBe(true);
  expect(mayHear(staff, event({ type: "notification.created", payload: {} }))).toBe(false);
});

test("a receiver who does not see the ticket is not told of it", () => {
  expect(mayHear(staff, event({ type: "notification.created", payload: { receiver: "E-2" }, audience: secret }))).toBe(false);
});

test("of a ticket that is not there only the desk itself hears", () => {
  expect([requester, staff, key("events:read")].map((actor) => mayHear(actor, event({ audience: null })))).toEqual([false, false, false]);
  expect(mayHear({ type: "system", name: "events" }, event({ audience: null }))).toBe(true);
  expect(mayHear({ type: "job", name: "any" }, event({ audience: secret }))).toBe(true);
});
