import { beforeEach, expect, test } from "vitest";
import { setPerProcess } from "@/lib/core/per-process";
import { takeRequest } from "./rate-limit";

beforeEach(() => setPerProcess("rate-limit", new Map()));

const take = (caller: string, seconds: number, perMinute = 60) => takeRequest(caller, 1_000_000 + seconds * 1000, perMinute);

test("a caller has a minute's requests at once, then as they refill, and is told how long to wait", () => {
  for (let count = 0; count < 60; count++) take("a", 0);
  expect(() => take("a", 0)).toThrow(expect.objectContaining({ code: "rate_limited", values: { seconds: 1 } }));
  expect(() => take("a", 0.5)).toThrow(expect.objectContaining({ values: { seconds: 1 } }));
  take("a", 1);
  expect(() => take("a", 1)).toThrow(expect.objectContaining({ code: "rate_limited" }));
});

test("callers do not share, and the wait is counted in whole seconds upwards", () => {
  take("a", 0, 1);
  take("b", 0, 1);
  expect(() => take("a", 0.1, 1)).toThrow(expect.objectContaining({ values: { seconds: 60 } }));
  take("a", 60, 1);
});

test("0 is no limit", () => {
  for (let count = 0; count < 1_000; count++) take("a", 0, 0);
});

test("remembers the callers of late alone", () => {
  const buckets = new Map<string, unknown>();
  setPerProcess("rate-limit", buckets);
  for (let caller = 0; caller < 10_050; caller++) take(`caller ${caller}`, 0);
  expect(buckets.size).toBe(10_000);
  expect([buckets.has("caller 49"), buckets.has("caller 50")]).toEqual([false, true]);
});
