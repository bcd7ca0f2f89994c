import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listAudit } from "./list-audit";
import { recordDeed } from "./record-deed";
import type { ListAuditInput } from "./schema";

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

async function threeDeeds(ctx: Ctx): Promise<string> {
  const admin = await makeEmployee(ctx, { role: "admin" });
  const acting = { ...ctx, actor: personOf(admin) };
  await recordDeed(at(acting, "2026-11-24T09:00:00Z"), { action: "employee.created", subject: "employee E-1", details: { role: "employee" } });
  await recordDeed(at(acting, "2026-11-24T10:00:00Z"), { action: "employee.deactivated", subject: "employee E-1" });
  await recordDeed(at(ctx, "2026-11-24T11:00:00Z"), { action: "api_key.created", subject: "api key 7", details: { scopes: ["tickets:read"] } });
  return admin.id;
}

const actionsOf = async (ctx: Ctx, filter: ListAuditInput) => (await listAudit(ctx, filter)).results.map(({ action }) => action);

test("lists deeds newest first, with who, what and to whom, and nothing of the chain", () =>
  withRollback(async (ctx) => {
    const actor = await threeDeeds(ctx);
    const { results, total } = await listAudit(await asNew(ctx, "admin"), {});
    expect(total).toBe(3);
    expect(results.map(({ action }) => action)).toEqual(["api_key.created", "employee.deactivated", "employee.created"]);
    expect(results[2]).toEqual({ id: expect.any(String), action: "employee.created", actorType: "person", actor, subject: "employee E-1", details: { role: "employee" }, createdAt: new Date("2026-11-24T09:00:00Z") });
  }));

test("filters by action, actor, subject and time", () =>
  withRollback(async (ctx) => {
    const actor = await threeDeeds(ctx);
    expect(await actionsOf(ctx, { action: "api_key.created" })).toEqual(["api_key.created"]);
    expect(await actionsOf(ctx, { actor, sort: "created_at" })).toEqual(["employee.created", "employee.deactivated"]);
    expect(await actionsOf(ctx, { actorType: "system" })).toEqual(["api_key.created"]);
    expect(await actionsOf(ctx, { subject: "employee E-1", createdAfter: "2026-11-24T10:00:00Z" })).toEqual(["employee.deactivated"]);
    expect(await actionsOf(ctx, { createdBefore: "2026-11-24T10:00:00Z" })).toEqual(["employee.created"]);
    await expect(listAudit(ctx, { action: "nothing" } as unknown as ListAuditInput)).rejects.toMatchObject({ details: { fields: [{ path: "action" }] } });
  }));

test("pages through deeds of one moment, each once", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 5; count++) await recordDeed(at(ctx, "2026-11-24T09:00:00Z"), { action: "settings.changed", subject: `setting ${count}` });
    const first = await listAudit(ctx, { limit: 3 });
    const second = await listAudit(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.results, ...second.results].map(({ subject }) => subject)).toEqual([4, 3, 2, 1, 0].map((count) => `setting ${count}`));
    expect([first.total, second.nextCursor]).toEqual([5, null]);
  }));

test("is an administrator's, and a key's that may read it; reading is no deed", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "people:read", "settings:write")]) await expect(listAudit(reader, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await listAudit(asKey(ctx, "audit:read"), {})).toMatchObject({ results: [], total: 0 });
    expect(await ctx.db.$count(adminAudit)).toBe(0);
  }));
