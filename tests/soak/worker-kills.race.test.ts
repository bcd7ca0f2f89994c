import { expect, inject, it } from "vitest";
import { soakWorkerKills } from "./worker-kills";

it("on native PostgreSQL too, a killed worker's analysis is taken up by the next one", { timeout: 120_000 }, async () => {
  const result = await soakWorkerKills({ kills: 1, stages: ["embed"], databaseUrl: inject("nativeDatabaseUrl") });
  expect(result).toMatchObject({ database: "native", kills: { embed: 1 }, wrong: 0 });
  expect(result.longest_seconds).toBeLessThan(30);
});
