import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiKeys } from "@/db/schema/api-keys";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { makeKey } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { findEnded } from "./find-ended";

const HOUR_MS = 3_600_000;

async function makeSession(ctx: Ctx) {
  const { id, role } = await makeEmployee(ctx, { role: "it_staff" });
  const sessionId = randomUUID();
  const expiresAt = new Date(ctx.now().getTime() + HOUR_MS);
  await ctx.db.insert(sessions).values({ id: sessionId, token: randomUUID(), userId: id, expiresAt, createdAt: ctx.now(), updatedAt: ctx.now() });
  return { actor: { type: "person", id, role, handlesConfidential: false, sessionId } satisfies Actor };
}

async function keyActor(ctx: Ctx) {
  const actor = await authenticateApiKey(ctx, { key: await makeKey(ctx, "events:read", "tickets:read") });
  if (actor?.type !== "api_key") throw new TypeError("the key was just made");
  return { actor };
}

const past = (ctx: Ctx) => new Date(ctx.now().getTime() - 1);

test("a good session and a good key go on, and the desk itself is not asked for", () =>
  withRollback(async (ctx) => {
    const desk = { actor: { type: "system", name: "web" } as const };
    expect(await findEnded(ctx, [await makeSession(ctx), await keyActor(ctx), desk])).toEqual([]);
    expect(await findEnded(ctx, [])).toEqual([]);
  }));

test.each<[string, (ctx: Ctx, actor: { id: string; sessionId: string }) => PromiseLike<unknown>]>([
  ["session has ended", (ctx, { sessionId }) => ctx.db.delete(sessions).where(eq(sessions.id, sessionId))],
  ["session is over", (ctx, { sessionId }) => ctx.db.update(sessions).set({ expiresAt: past(ctx) }).where(eq(sessions.id, sessionId))],
  ["person was deactivated", (ctx, { id }) => ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id))],
  ["role is another", (ctx, { id }) => ctx.db.update(employees).set({ role: "employee" }).where(eq(employees.id, id))],
  ["sight of confidential tickets is another", (ctx, { id }) => ctx.db.update(employees).set({ handlesConfidential: true }).where(eq(employees.id, id))],
])("who is heard no more: whose %s", (_, end) =>
  withRollback(async (ctx) => {
    const [ended, other] = [await makeSession(ctx), await makeSession(ctx)];
    await end(ctx, ended.actor);
    expect(await findEnded(ctx, [ended, other, ended])).toEqual([ended, ended]);
  }),
);

test.each<[string, (ctx: Ctx, id: string) => PromiseLike<unknown>]>([
  ["was revoked", (ctx, id) => ctx.db.update(apiKeys).set({ revokedAt: ctx.now() }).where(eq(apiKeys.id, id))],
  ["has expired", (ctx, id) => ctx.db.update(apiKeys).set({ expiresAt: past(ctx) }).where(eq(apiKeys.id, id))],
  ["may less", (ctx, id) => ctx.db.update(apiKeys).set({ scopes: ["events:read"] }).where(eq(apiKeys.id, id))],
])("a key that %s", (_, end) =>
  withRollback(async (ctx) => {
    const [ended, other] = [await keyActor(ctx), await keyActor(ctx)];
    await end(ctx, ended.actor.id);
    expect(await findEnded(ctx, [ended, other])).toEqual([ended]);
  }),
);

test("a person without a session is nobody, even with the id of a key", () =>
  withRollback(async (ctx) => {
    const { actor } = await keyActor(ctx);
    const nobody = { actor: { type: "person", id: "E-1", role: "admin", sessionId: actor.id } as const };
    expect(await findEnded(ctx, [nobody, { actor: { type: "person", id: "E-1", role: "admin" } as const }])).toHaveLength(2);
  }));
