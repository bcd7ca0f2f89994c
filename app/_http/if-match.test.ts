import { expect, test } from "vitest";
import { etagOf, matchedVersion } from "./if-match";

const matched = (value?: string) => matchedVersion(new Headers(value === undefined ? {} : { "If-Match": value }));

test("reads one version, strong or weak; without it and with * any will do", () => {
  expect([matched('"7"'), matched(' W/"7" '), matched("*"), matched()]).toEqual([7, 7, undefined, undefined]);
});

test.each(["7", '"7", "8"', '"seven"', '""', '"-1"', '"99999999999"'])("%s is malformed", (value) => {
  expect(() => matched(value)).toThrow(expect.objectContaining({ code: "malformed", reason: "if_match_malformed" }));
});

test("the tag of an answer is its version, where it has one", () => {
  expect([etagOf({ version: 3 }), etagOf({ version: "3" }), etagOf({}), etagOf(undefined), etagOf(null)]).toEqual(['"3"', undefined, undefined, undefined, undefined]);
});
