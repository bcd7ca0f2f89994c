import { expect, test } from "vitest";
import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { readReadiness } from "./read-readiness";
import { readiness } from "./schema";

const at = (ctx: Ctx, second: number): Ctx => ({ ...ctx, now: () => new Date(second * 1000) });

test("says since when each dependency is as it is, and that anew when it changes", async () => {
  provideEnv({ WORKER_URL: "http://127.0.0.1:9" });
  const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
  await withRollback(async (ctx) => {
    const database = async (second: number, db = ctx.db) => readiness.parse(await readReadiness({ ...at(ctx, second), db })).dependencies.database;
    expect(await database(1)).toEqual({ state: "ready", since: new Date(1_000) });
    expect(await database(2)).toEqual({ state: "ready", since: new Date(1_000) });
    expect(await database(3, away.db)).toEqual({ state: "down", fault: "unreachable", since: new Date(3_000) });
    expect(await database(4)).toEqual({ state: "ready", since: new Date(4_000) });
  });
  await away.close();
});
