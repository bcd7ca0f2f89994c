import { expect, test } from "vitest";
import { models, runtime, wireRuntime } from "./runtime";

test("a process that nobody wired says so", () => {
  expect(() => runtime()).toThrow("no composition root");
});

test("a process without models says so, one with them gives them", () => {
  const wired = { connection: {}, queue: {} } as Parameters<typeof wireRuntime>[0];
  wireRuntime(wired);
  expect(runtime()).toBe(wired);
  expect(() => models()).toThrow("no models");
  const withModels = { ...wired, models: {} } as Parameters<typeof wireRuntime>[0];
  wireRuntime(withModels);
  expect(models()).toBe(withModels.models);
});
