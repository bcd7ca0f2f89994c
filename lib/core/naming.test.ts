import { describe, expect, test } from "vitest";
import { fromApiJson, renameKeys, snakePath, toCamelCase, toSnakeCase } from "./naming";

describe("names", () => {
  test.each([
    ["id", "id"],
    ["ticketNumber", "ticket_number"],
    ["employeeNameSnapshot", "employee_name_snapshot"],
    ["recallAt3", "recall_at3"],
  ])("%s is %s outside, and back", (inside, outside) => {
    expect(toSnakeCase(inside)).toBe(outside);
    expect(toCamelCase(outside)).toBe(inside);
  });

  test("a path is renamed level by level, places in lists stay", () => {
    expect(snakePath("slaTargets.0.firstResponseDueAt")).toBe("sla_targets.0.first_response_due_at");
    expect(snakePath("")).toBe("");
  });
});

describe("objects", () => {
  const inside = { ticketNumber: "TK1", sla: { dueAt: null }, tags: ["camelCase"], steps: [{ sourceRefs: [] }] };

  test("go out and come back in at every depth, values untouched", () => {
    const outside = renameKeys(inside, toSnakeCase);
    expect(outside).toEqual({ ticket_number: "TK1", sla: { due_at: null }, tags: ["camelCase"], steps: [{ source_refs: [] }] });
    expect(renameKeys(outside, toCamelCase)).toEqual(inside);
  });

  test("dates stay dates", () => {
    const at = new Date();
    expect(renameKeys({ createdAt: at }, toSnakeCase)).toEqual({ created_at: at });
  });

  test("keys that would reach a prototype are left out", () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": {"__proto__": {"polluted": true}}, "constructor": {"prototype": 1}}');
    const renamed = renameKeys(hostile, toCamelCase) as Record<string, unknown>;
    expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype);
    expect(renamed).toEqual({ a: {}, constructor: { prototype: 1 } });
    expect("polluted" in renamed || "polluted" in {}).toBe(false);
  });

  test("a name that becomes __proto__ makes an own key and no prototype", () => {
    const renamed = renameKeys({ ___proto__: { polluted: true } }, () => "__proto__") as object;
    expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype);
  });

  test("what is no object is what it was", () => {
    for (const value of [null, undefined, 7, "text_with_name", true]) expect(renameKeys(value, toCamelCase)).toBe(value);
  });
});

describe("an API answer as the code reads it", () => {
  test("has camelCase names at every depth and dates where a field is a moment", () => {
    const json = { created_at: "2026-11-24T09:00:00.000Z", closed_at: null, history: [{ created_at: "2026-11-24T09:00:01Z" }] };
    expect(fromApiJson(json)).toEqual({ createdAt: new Date("2026-11-24T09:00:00Z"), closedAt: null, history: [{ createdAt: new Date("2026-11-24T09:00:01Z") }] });
  });

  test("keeps a text that only looks like a moment, and a moment's field that holds a text", () => {
    expect(fromApiJson({ title: "2026-11-24T09:00:00Z", seen_at: "the desk" })).toEqual({ title: "2026-11-24T09:00:00Z", seenAt: "the desk" });
  });
});
