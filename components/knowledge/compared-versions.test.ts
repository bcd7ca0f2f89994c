import { expect, test } from "vitest";
import { comparedVersions } from "./compared-versions";

test.each([
  [{ from: "2", to: "5" }, 7, { from: 2, to: 5 }],
  [{ from: "5", to: "2" }, 7, { from: 2, to: 5 }],
  [{}, 7, { from: 6, to: 7 }],
  [{ to: "3" }, 7, { from: 2, to: 3 }],
  [{ from: "x", to: "99" }, 7, { from: 6, to: 7 }],
  [{ from: ["1", "2"], to: "-1" }, 7, { from: 6, to: 7 }],
  [{}, 1, { from: 1, to: 1 }],
])("%o of %i versions compares %o", (query, newest, wanted) => {
  expect(comparedVersions(query, newest)).toEqual(wanted);
});
