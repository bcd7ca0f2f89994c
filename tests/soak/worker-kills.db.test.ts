import { expect, it } from "vitest";
import { soakWorkerKills } from "./worker-kills";

it("a worker that is killed while the language model answers leaves its analysis to the next one", { timeout: 120_000 }, async () => {
  const result = await soakWorkerKills({ kills: 1, stages: ["generate"] });
  expect(result).toMatchObject({ database: "embedded", kills: { generate: 1 }, wrong: 0 });
  expect(result.longest_seconds).toBeLessThan(30);
});
