import { expect, test } from "vitest";
import { readPeopleFilters } from "./people-filters";

test("an address says what it means and nothing else", () => {
  expect(readPeopleFilters({ search: "  owen ", role: "admin", active: "false", cursor: "abc", other: "x" })).toEqual({ search: "owen", role: "admin", active: "false", cursor: "abc" });
});

test("what is said wrong counts as not said: a page is shown, not an error", () => {
  expect(readPeopleFilters({ search: "", role: "boss", active: "maybe", cursor: ["a", "b"] })).toEqual({ search: undefined, role: undefined, active: undefined, cursor: undefined });
  expect(readPeopleFilters({ search: "x".repeat(500) }).search).toHaveLength(200);
});

test("a department and an office are told by their names, blanks around them left out", () => {
  expect(readPeopleFilters({ department: " Finance ", office: "Gent", search: "x" })).toMatchObject({ department: "Finance", office: "Gent" });
  expect(readPeopleFilters({ department: " ", office: "x".repeat(201) })).toMatchObject({ department: undefined, office: undefined });
});
