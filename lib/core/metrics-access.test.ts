import { expect, test } from "vitest";
import { provideEnv } from "./env";
import { mayReadMetrics, type MetricsReader } from "./metrics-access";

const may = (given: Partial<MetricsReader>) => mayReadMetrics({ address: "127.0.0.1", authorization: null, isRelayed: false, ...given });

test("without a token, whoever is on this machine or a private network", () => {
  expect(may({ address: "127.0.0.1" })).toBe(true);
  expect(may({ address: "10.0.0.7", authorization: undefined })).toBe(true);
  for (const address of ["203.0.113.9", "", "unknown"]) expect(may({ address, authorization: "Bearer x" })).toBe(false);
});

test("nobody through a proxy that the desk was not told of: it may speak for anyone", () => {
  expect(may({ isRelayed: true })).toBe(false);
});

test("with one, whoever carries it", () => {
  provideEnv({ METRICS_TOKEN: "m3trics" });
  expect(may({ address: "203.0.113.9", authorization: "Bearer m3trics", isRelayed: true })).toBe(true);
  for (const authorization of [null, undefined, "", "Bearer other"]) expect(may({ authorization })).toBe(false);
});
