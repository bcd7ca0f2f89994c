import { expect, test } from "vitest";
import { isNarrowed, listAddress } from "./list-address";

test("an address says what is given, encoded, and passes over empty words", () => {
  expect(listAddress("/people", { search: "à la carte & co", role: "", cursor: undefined })).toBe("/people?search=%C3%A0+la+carte+%26+co");
  expect(listAddress("/people", { role: "" })).toBe("/people");
});

test("another page of the whole list leaves nothing out; a filter does", () => {
  expect(isNarrowed({ cursor: "abc", role: undefined })).toBe(false);
  expect(isNarrowed({ role: "admin" })).toBe(true);
});
