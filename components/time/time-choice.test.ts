import { expect, it } from "vitest";
import { timeChoice } from "./time-choice";

const now = Date.parse("2026-11-24T12:00:00Z");

it.each([
  ["2026-11-24T12:00:30Z", { kind: "now" }],
  ["2026-11-24T11:59:01Z", { kind: "now" }],
  ["2026-11-24T11:59:00Z", { kind: "relative", unit: "minute", value: -1 }],
  ["2026-11-24T11:00:01Z", { kind: "relative", unit: "minute", value: -59 }],
  ["2026-11-24T11:00:00Z", { kind: "relative", unit: "hour", value: -1 }],
  ["2026-11-23T12:00:01Z", { kind: "relative", unit: "hour", value: -23 }],
  ["2026-11-23T12:00:00Z", { kind: "relative", unit: "day", value: -1 }],
  ["2026-11-17T12:00:01Z", { kind: "relative", unit: "day", value: -6 }],
  ["2026-11-17T12:00:00Z", { kind: "date", withYear: false }],
  ["2025-12-31T12:00:00Z", { kind: "date", withYear: true }],
])("shows %s as %j", (moment, choice) => {
  expect(timeChoice(new Date(moment), now)).toEqual(choice);
});
