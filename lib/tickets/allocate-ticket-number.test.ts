import { expect, test } from "vitest";
import { deskDay, ticketNumber } from "./allocate-ticket-number";

test.each([
  ["2026-11-24T23:30:00Z", "UTC", "2026-11-24"],
  ["2026-11-24T23:30:00Z", "Europe/Amsterdam", "2026-11-25"],
  ["2026-11-24T15:59:59Z", "Asia/Shanghai", "2026-11-24"],
  ["2026-11-24T16:00:00Z", "Asia/Shanghai", "2026-11-25"],
  ["2026-01-01T04:59:59Z", "America/New_York", "2025-12-31"],
  ["2026-07-01T21:59:59Z", "Europe/Paris", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "Europe/Paris", "2026-07-02"],
])("at %s it is in %s the %s", (moment, timeZone, day) => {
  expect(deskDay(new Date(moment), timeZone)).toBe(day);
});

test.each([
  [1, "TK20261124001"],
  [99, "TK20261124099"],
  [999, "TK20261124999"],
  [1000, "TK202611241000"],
  [12345, "TK2026112412345"],
])("the ticket %d of a day is %s", (count, number) => {
  expect(ticketNumber("2026-11-24", count)).toBe(number);
});
