import { expect, test } from "vitest";
import { raceDatabase } from "@/tests/support/race-database";
import { createApiKey } from "./create-api-key";
import { findApiKey } from "./find-api-key";
import { revokeApiKey } from "./revoke-api-key";

const database = raceDatabase({ connections: 4 });

test("many who ask at once get each their own key, and nobody one that was revoked before the asking", async () => {
  const ctx = database.ctx();
  const make = (name: string) => createApiKey(ctx, { name, scopes: ["tickets:read"] });
  const [one, other] = [await make("one"), await make("other")];
  const ask = async () => (await Promise.all([one.key, other.key, "dw_unknown", one.key, other.key].map((key) => findApiKey(ctx, key)))).map((row) => row?.id);
  expect(await ask()).toEqual([one.id, other.id, undefined, one.id, other.id]);
  // Somebody asks all the time, so that there always is a batch under way.
  let isOver = false;
  const asking = (async () => {
    while (!isOver) await ask();
  })();
  await revokeApiKey(ctx, { id: one.id });
  expect(await ask()).toEqual([undefined, other.id, undefined, undefined, other.id]);
  isOver = true;
  await asking;
});
