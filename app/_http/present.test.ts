import { describe, expect, test } from "vitest";
import { present } from "./present";

describe("values that have a word get it beside them, in the reader's language", () => {
  test.each([
    ["en", "Access", "In progress", "Urgent", "IT staff"],
    ["fr", "Accès", "En cours", "Urgente", "Équipe IT"],
    ["nl", "Toegang", "In behandeling", "Dringend", "IT-medewerker"],
    ["zh", "权限", "处理中", "紧急", "IT 人员"],
  ] as const)("%s", (locale, category, status, priority, role) => {
    const shown = present({ category: "permission", suggestedCategory: "permission", status: "in_progress", priority: "urgent", suggestedPriority: "urgent", role: "it_staff" }, locale);
    expect(shown).toEqual({
      category: "permission",
      category_display: category,
      suggested_category: "permission",
      suggested_category_display: category,
      status: "in_progress",
      status_display: status,
      priority: "urgent",
      priority_display: priority,
      suggested_priority: "urgent",
      suggested_priority_display: priority,
      role: "it_staff",
      role_display: role,
    });
  });

  test("an article's status has its own words", () => {
    expect(present({ status: "archived" }, "fr")).toEqual({ status: "archived", status_display: "Archivé" });
  });

  test("at any depth and in lists", () => {
    expect(present({ results: [{ sla: { priority: "low" } }] }, "nl")).toEqual({ results: [{ sla: { priority: "low", priority_display: "Laag" } }] });
  });

  test("a value that has no word, none and a nested one stand alone", () => {
    expect(present({ category: null, priority: "unheard", status: { priority: "low" } }, "en")).toEqual({ category: null, priority: "unheard", status: { priority: "low", priority_display: "Low" } });
  });
});

test("keys are in snake_case and moments in ISO 8601, at any depth", () => {
  const at = new Date("2026-11-24T09:00:00.123Z");
  expect(present({ createdAt: at, list: [at, { closedAt: null }], stages: { embedMs: 7 } }, "en")).toEqual({
    created_at: "2026-11-24T09:00:00.123Z",
    list: ["2026-11-24T09:00:00.123Z", { closed_at: null }],
    stages: { embed_ms: 7 },
  });
});

test("what is neither is what it was", () => {
  for (const value of [null, undefined, 7, "camelCase", true]) expect(present(value, "en")).toBe(value);
  expect(present([], "en")).toEqual([]);
});

test("names that every object has are no words", () => {
  expect(present({ toString: "x", constructor: "y", category: "toString" }, "en")).toEqual({ to_string: "x", constructor: "y", category: "toString" });
});

test("a degradation and an outage have their sentence beside them", () => {
  expect(present([{ degradation: "llm_timeout" }, { degradation: "worker_without_database" }], "en")).toEqual([
    { degradation: "llm_timeout", degradation_display: "The language model did not answer in time." },
    { degradation: "worker_without_database", degradation_display: "The worker has lost its database and can do no job." },
  ]);
});

test.each([
  ["en", "At most 20."],
  ["fr", "20 au maximum."],
] as const)("a refusal says why in %s, whatever stood there before", (locale, message) => {
  const refusal = { id: "7", reason: "value_too_big", values: { maximum: 20 }, code: "invalid", message: "" };
  expect(present({ refused: [refusal] }, locale)).toEqual({ refused: [{ ...refusal, message }] });
});

test("what only looks like a refusal says nothing", () => {
  for (const value of [{ reason: "value_too_big", values: {} }, { reason: "toString", values: {}, code: "x" }, { reason: "text_blank", values: "x", code: "x" }]) expect(present({ ...value }, "en")).toEqual(value);
});
