import { expect, onTestFinished, test } from "vitest";
import type { ModelState } from "@/lib/ai/ports";
import type { Recovery } from "@/lib/jobs/reanalyze-degraded";
import { watchModels } from "./watch-models";

const state = (found: ModelState["state"]): ModelState => ({ state: found, model: "m", since: new Date(0) });

test("tells of what can be used, and of what could not be told again at the next look", async () => {
  const told: Recovery[] = [];
  let probes = 0;
  const done = Promise.withResolvers<void>();
  const watched = { probe: async () => void (probes += 1), views: () => ({ embedding: state("ready"), server: state("ready"), lastCall: state("unknown"), turns: state("unknown") }) };
  const stop = watchModels(
    watched,
    async (recovery) => {
      told.push(recovery);
      if (told.length === 1) throw new Error("the database is away");
      if (told.length === 3) done.resolve();
    },
    5,
  );
  onTestFinished(stop);
  await done.promise;
  expect(told).toEqual(["embedding", "embedding", "llm"]);
  expect(probes).toBeGreaterThanOrEqual(2);
});
