import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { chainHeads } from "@/db/schema/admin-audit";
import { env } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { headSeal } from "./chain";
import { sealHead } from "./seal-head";

test("a chain has one head, the last, under a seal of what it says", () =>
  withRollback(async (ctx) => {
    const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    await sealHead(ctx, "7", 1, first);
    await sealHead(ctx, "7", 2, second);
    expect(await ctx.db.select().from(chainHeads)).toEqual([{ chain: "7", length: 2, mac: second, seal: headSeal(env().AUDIT_KEY, "7", 2, second) }]);
  }));

test("the head of one chain says nothing of another, and cannot stand for it", () =>
  withRollback(async (ctx) => {
    const last = Buffer.alloc(32, 1);
    for (const chain of ["7", "8"]) await sealHead(ctx, chain, 1, last);
    await sealHead(ctx, "8", 5, last);
    const [seven, eight] = await ctx.db.select().from(chainHeads).orderBy(asc(chainHeads.chain));
    expect([seven?.length, eight?.length]).toEqual([1, 5]);
    await sealHead(ctx, "8", 1, last);
    const [, again] = await ctx.db.select().from(chainHeads).orderBy(asc(chainHeads.chain));
    expect(again?.seal).not.toEqual(seven?.seal);
  }));
