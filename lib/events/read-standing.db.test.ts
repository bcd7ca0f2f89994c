import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiKeys } from "@/db/schema/api-keys";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { readStanding } from "./read-standing";

const NOW = new Date("2026-03-01T09:00:00Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);
const at = (ctx: Ctx): Ctx => ({ ...ctx, now: () => NOW });

async function session(ctx: Ctx, expiresAt: Date, given: Partial<typeof employees.$inferInsert> = {}): Promise<string> {
  const { id: userId } = await makeEmployee(ctx, { role: "it_staff" });
  await ctx.db.update(employees).set({ isActive: true, ...given }).where(eq(employees.id, userId));
  const id = randomUUID();
  await ctx.db.insert(sessions).values({ id, token: id, userId, expiresAt, createdAt: NOW, updatedAt: NOW });
  return id;
}

async function key(ctx: Ctx, given: Partial<typeof apiKeys.$inferInsert> = {}): Promise<string> {
  const [row] = await ctx.db.insert(apiKeys).values({ name: "k", prefix: "dw_x", hash: Buffer.from(randomUUID()), scopes: ["events:read"], ...given }).returning();
  return row?.id ?? "";
}

test("good are sessions that run, of people who are here, and keys neither revoked nor run out, by the clock of the ctx", () =>
  withRollback(async (ctx) => {
    const good = [await session(ctx, after(1), { handlesConfidential: true }), await key(ctx), await key(ctx, { expiresAt: after(1) })] as const;
    const sessionIds = [good[0], await session(ctx, NOW), await session(ctx, after(1), { isActive: false }), "none"];
    const keyIds = [...good.slice(1), await key(ctx, { expiresAt: NOW }), await key(ctx, { revokedAt: after(-1) }), "none"];
    const standing = await readStanding(at(ctx), { sessionIds, keyIds });
    expect(standing.map(({ id }) => id).sort()).toEqual([...good].sort());
    expect(standing).toContainEqual({ kind: "session", id: good[0], role: "it_staff", handlesConfidential: true, scopes: null });
    expect(standing).toContainEqual({ kind: "api_key", id: good[1], role: null, handlesConfidential: null, scopes: ["events:read"] });
  }));

test("nobody is told of whom they did not ask for, and a key's id is no session's", () =>
  withRollback(async (ctx) => {
    const [sessionId, keyId] = [await session(ctx, after(1)), await key(ctx)];
    expect(await readStanding(at(ctx), { sessionIds: [], keyIds: [] })).toEqual([]);
    expect(await readStanding(at(ctx), { sessionIds: [keyId], keyIds: [sessionId] })).toEqual([]);
  }));
