import { expect, test } from "vitest";
import { isDatabaseAway, isDatabaseClash } from "./database-away";

const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

test.each(["ECONNREFUSED", "ECONNRESET", "EPIPE", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECT_TIMEOUT", "57P01", "57P03", "53300"])("%s: away", (code) => {
  expect(isDatabaseAway(coded(code))).toBe(true);
  expect(isDatabaseAway(new Error("query failed", { cause: coded(code) }))).toBe(true);
  expect(isDatabaseAway(new AggregateError([new Error("other"), coded(code)]))).toBe(true);
});

test.each([undefined, null, "ECONNREFUSED", { code: "ECONNREFUSED" }, new Error("ECONNREFUSED"), coded("23505"), coded("ENOENT")])("%s: something else", (error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

test.each(["40P01", "40001"])("%s: in another's way, not away", (code) => {
  const error = new Error("query failed", { cause: coded(code) });
  expect([isDatabaseClash(error), isDatabaseAway(error)]).toEqual([true, false]);
});

test.each([undefined, coded("23505"), coded("57P01"), coded("40002")])("%s: in nobody's way", (error) => {
  expect(isDatabaseClash(error)).toBe(false);
});
