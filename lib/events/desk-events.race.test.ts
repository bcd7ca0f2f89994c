import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { type CutProxy, startCutProxy } from "@/tests/support/cut-proxy";
import { SYSTEM } from "@/tests/support/actors";
import { makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { deskEvents, readBacklog } from "./desk-events";
import { Follower } from "./follower";

const database = raceDatabase({ connections: 8 });
let line: CutProxy;
let through: DatabaseConnection;

beforeAll(async () => {
  line = await startCutProxy(database.url);
  through = createDb(line.url, { max: 2, name: "deskwise-hub" });
  wireRuntime({ ...runtime(), connection: through });
});
afterAll(async () => {
  await through.close();
  await line.close();
});

async function follow(ctx: Ctx) {
  const after = await deskEvents().catchUp();
  const follower = new Follower(deskEvents(), { actor: SYSTEM, after, readBacklog: (after) => readBacklog(ctx, after) });
  const heard: string[] = [];
  const all = (async () => {
    for (let events = await follower.next(); events; events = await follower.next()) heard.push(...events.map(({ type, ticketId }) => `${type} ${ticketId}`));
  })();
  return { follower, heard, all };
}

test("a database that goes away and comes back: every event is heard once, in order", async () => {
  const ctx = database.ctx();
  const { follower, heard, all } = await follow(ctx);
  const filed = [await makeTicket(ctx)];
  const expected = () => filed.flatMap(({ id }) => [`ticket.created ${id}`, `analysis.stage ${id}`]);
  await expect.poll(() => heard).toEqual(expected());
  await line.cut();
  for (let count = 0; count < 3; count++) filed.push(await makeTicket(ctx));
  await expect(deskEvents().catchUp()).rejects.toThrow();
  await line.restore();
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(expected());
  filed.push(await makeTicket(ctx));
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(expected());
  follower.end();
  await all;
});
