import { describe, expect, test } from "vitest";
import type { Scope } from "@/lib/auth/scopes";
import type { Actor } from "@/lib/core/ctx";
import type { EmployeePatch } from "./change-employee";
import { checkRights, checkRole } from "./check-rights";
import type { EmployeeRecord } from "./schema";

const at = new Date("2026-01-01");
const record = (given: Partial<EmployeeRecord> = {}): EmployeeRecord => ({
  employeeId: "E-1",
  email: "a@desk.example",
  name: "Ann",
  department: "",
  role: "employee",
  officeLocation: "",
  locale: null,
  isActive: true,
  handlesConfidential: false,
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...given,
});
const key = (...scopes: Scope[]): Actor => ({ type: "api_key", id: "E-1", scopes });
const self: Actor = { type: "person", id: "E-1", role: "it_staff" };
const staff = record({ role: "it_staff" });
const admin = record({ role: "admin" });

const says = (actor: Actor, before: EmployeeRecord, patch: EmployeePatch): unknown => {
  try {
    return checkRights(actor, before, patch);
  } catch (error) {
    return (error as { reason: string }).reason;
  }
};

describe("what a change needs", () => {
  test.each<[string, Actor, EmployeeRecord, EmployeePatch, string | undefined]>([
    ["the own language", self, staff, { locale: "fr" }, undefined],
    ["the own name", self, staff, { locale: "fr", name: "Anne" }, "field_admin_only"],
    ["somebody else's language", self, record({ employeeId: "E-2" }), { locale: "fr" }, "field_admin_only"],
    ["a language by a key of the same id that may not change people", key("people:read"), record(), { locale: "fr" }, "field_admin_only"],
    ["an employee's address by a key for people", key("people:write"), record(), { email: "b@desk.example" }, undefined],
    ["a member of staff's address by such a key", key("people:write"), staff, { email: "b@desk.example" }, "forbidden"],
    ["the same by a key that gives roles too", key("people:write", "people:roles"), staff, { email: "b@desk.example" }, undefined],
    ["a member of staff's name by a key for people", key("people:write"), staff, { name: "Anne" }, undefined],
    ["switching staff off by a key for people", key("people:write"), staff, { isActive: false }, "forbidden"],
    ["a role by a key for people", key("people:write"), record(), { role: "it_staff" }, "forbidden"],
    ["an administrator's address by any key", key("people:write", "people:roles"), admin, { email: "b@desk.example" }, "admin_by_person"],
    ["an administrator's name by a key", key("people:write"), admin, { name: "Anne" }, undefined],
    ["an administrator made by a key", key("people:write", "people:roles"), staff, { role: "admin" }, "admin_by_person"],
    ["confidential tickets for an employee", { type: "person", id: "E-9", role: "admin" }, record(), { handlesConfidential: true }, "invalid_input"],
    ["confidential tickets for staff by a key for people", key("people:write"), staff, { handlesConfidential: true }, "forbidden"],
  ])("%s", (_, actor, before, patch, reason) => {
    expect(says(actor, before, patch)).toBe(reason);
  });
});

test("a new employee needs no right to give roles, a new administrator a person", () => {
  expect(() => checkRole(key("people:write"), record())).not.toThrow();
  expect(() => checkRole(key("people:write"), staff)).toThrow("forbidden");
  expect(() => checkRole(key("people:write", "people:roles"), admin)).toThrow("admin_by_person");
});
