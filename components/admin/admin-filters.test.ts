import { expect, test } from "vitest";
import { readAdminFilters, readDays } from "./admin-filters";

test("each list takes its own filters from the address", () => {
  expect(readAdminFilters("audit", { action: "employee.erased", actor_type: "job", actor: " auto-close ", from: "2026-11-01", until: "x" })).toEqual({ action: "employee.erased", actor_type: "job", actor: "auto-close", subject: undefined, from: "2026-11-01", until: undefined, cursor: undefined });
  expect(readAdminFilters("aiResponses", { feedback: "none", category: "nonsense" })).toMatchObject({ feedback: "none", category: undefined });
  expect(readAdminFilters("analyses", { degraded: "llm_timeout" })).toMatchObject({ degraded: "llm_timeout" });
});

test.each([["7", 7], ["90", 90], ["31", 30], [undefined, 30], [["7", "90"], 30]])("%j days are %d", (days, read) => {
  expect(readDays({ days })).toBe(read);
});
