import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor";

const encode = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

test.each([
  [new Date("2026-11-24T09:00:00.123Z"), "1"],
  [new Date(0), "999999999999999999"],
])("%s and id %s come back as they went in", (moment, id) => {
  expect(decodeCursor(encodeCursor(moment, id))).toEqual({ moment, id });
});

test("stands in a URL as it is", () => {
  expect(encodeCursor(new Date(), "12345")).toMatch(/^[\w-]+$/);
});

test.each([
  ["nothing", ""],
  ["garbage", "garbage!"],
  ["no JSON", encode("{")],
  ["null", encode("null")],
  ["another shape", encode({ moment: "2026-11-24T09:00:00Z", id: "1" })],
  ["one part", encode(["2026-11-24T09:00:00Z"])],
  ["three parts", encode(["2026-11-24T09:00:00Z", "1", "2"])],
  ["no moment", encode(["yesterday", "1"])],
  ["a day that is none", encode(["2026-02-30T09:00:00Z", "1"])],
  ["an id that is SQL", encode(["2026-11-24T09:00:00Z", "1; drop table tickets"])],
  ["an id beyond 64 bits", encode(["2026-11-24T09:00:00Z", "9".repeat(19)])],
  ["a numeric id", encode(["2026-11-24T09:00:00Z", 1])],
  ["bytes that are no text", Buffer.from([0xff, 0xfe]).toString("base64url")],
])("refuses %s", (_, text) => {
  expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: "invalid", details: { fields: [{ path: "cursor", reason: "cursor_malformed" }] } }));
});
