import { expect, inject, it } from "vitest";
import { soakReembeddingKills } from "./reembedding-kills";

it("a worker that is killed while it embeds anew loses nothing, and the former model serves until all is done", { timeout: 180_000 }, async () => {
  const { kills, ...result } = await soakReembeddingKills({ documents: 400, kills: 1, databaseUrl: inject("nativeDatabaseUrl") });
  expect(kills).toEqual([{ done: expect.any(Number), serving: "test/old" }]);
  expect(kills[0]?.done).toBeLessThan(400);
  expect(result).toMatchObject({ database: "native", wrong: 0, serving: "test/new" });
});
