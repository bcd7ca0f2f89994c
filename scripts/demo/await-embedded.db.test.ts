import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { awaitEmbedded } from "./await-embedded";

const never = new AbortController().signal;

test("waits for documents alone, and says how many are left", () =>
  withRollback(async (ctx) => {
    await makeTicket(ctx);
    expect(await awaitEmbedded(ctx, () => undefined, never)).toBe(true);
    await makeArticle(ctx);
    const said: string[] = [];
    const finish = async (step: string) => {
      said.push(step);
      await ctx.db.execute(sql`update pgboss.job set state = 'completed' where name = 'embed-article'`);
    };
    expect(await awaitEmbedded(ctx, (step) => void finish(step), never)).toBe(true);
    expect(said).toEqual(["the worker embeds the demo data: 1 documents left"]);
  }));

test("gives up when the command is to end", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx);
    expect(await awaitEmbedded(ctx, () => undefined, AbortSignal.abort())).toBe(false);
  }));
