import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { deedsOf } from "@/tests/support/sign-in-desk";
import { exportAudit } from "./export-audit";
import { listAudit } from "./list-audit";
import { recordDeed } from "./record-deed";
import type { DeedEntry, ExportAuditInput } from "./schema";

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

const threeDeeds = async (ctx: Ctx): Promise<void> => {
  for (const hour of ["09", "10", "11"]) await recordDeed(at(ctx, `2026-11-24T${hour}:00:00Z`), { action: "settings.changed", subject: `setting ${hour}`, details: { to: hour } });
};

async function batchesOf(ctx: Ctx, input: ExportAuditInput = {}): Promise<DeedEntry[][]> {
  return Array.fromAsync((await exportAudit(ctx, input)).batches);
}

const subjectsOf = async (ctx: Ctx, input: ExportAuditInput = {}) => (await batchesOf(ctx, input)).flat().map(({ subject }) => subject);

test("brings what the list has, oldest first, and then stands in it with who and what was asked for", () =>
  withRollback(async (ctx) => {
    await threeDeeds(ctx);
    const { results } = await listAudit(ctx, { sort: "created_at" });
    const admin = await makeEmployee(ctx, { role: "admin" });
    const acting = { ...at(ctx, "2026-11-25T23:59:00Z"), actor: personOf(admin) };
    expect(await batchesOf(acting)).toEqual([results]);
    expect((await exportAudit(acting, {})).fileName).toBe("audit-2026-11-25.ndjson");
    expect(await deedsOf(ctx, "audit")).toEqual([{ action: "audit.exported", actorType: "person", actor: admin.id, details: { created_after: null, created_before: null } }]);
    expect(await subjectsOf(acting)).toEqual(["setting 09", "setting 10", "setting 11", "audit"]);
  }));

test("takes a time to begin and one to end, which the deed tells; another filter is refused and no deed", () =>
  withRollback(async (ctx) => {
    await threeDeeds(ctx);
    const [createdAfter, createdBefore] = ["2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z"];
    expect(await subjectsOf(ctx, { createdAfter, createdBefore })).toEqual(["setting 10"]);
    expect(await deedsOf(ctx, "audit")).toMatchObject([{ details: { created_after: createdAfter, created_before: createdBefore } }]);
    expect(await batchesOf(ctx, { createdBefore: "2020-01-01T00:00:00Z" })).toEqual([]);
    await expect(exportAudit(ctx, { action: "settings.changed" } as ExportAuditInput)).rejects.toMatchObject({ code: "invalid", details: { fields: [{ reason: "field_unknown" }] } });
    expect(await deedsOf(ctx, "audit")).toHaveLength(2);
  }));

test("reads a long audit in batches, each when it is asked for, and what comes meanwhile is left to the next", () =>
  withRollback(async (ctx) => {
    const bytes = Buffer.alloc(32);
    const rows = Array.from({ length: 1000 }, (_, index) => ({ position: index + 1, action: "settings.changed" as const, actorType: "system" as const, actor: "test", subject: `setting ${index}`, createdAt: ctx.now(), details: {}, salt: bytes, digest: bytes, mac: bytes }));
    await ctx.db.insert(adminAudit).values(rows);
    const batches = (await exportAudit(ctx, {})).batches[Symbol.asyncIterator]();
    expect(await ctx.db.$count(adminAudit)).toBe(1000);
    const first = (await batches.next()).value as DeedEntry[];
    expect(await ctx.db.$count(adminAudit)).toBe(1001);
    await recordDeed(ctx, { action: "settings.changed", subject: "meanwhile" });
    const second = (await batches.next()).value as DeedEntry[];
    expect([...first, ...second].map(({ subject }) => subject)).toEqual(rows.map(({ subject }) => subject));
    expect([first.length, await batches.next()]).toEqual([500, { done: true, value: undefined }]);
  }));

test("is an administrator's, and a key's that may read the audit", () =>
  withRollback(async (ctx) => {
    for (const other of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "people:read", "settings:write")]) await expect(exportAudit(other, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await batchesOf(asKey(ctx, "audit:read"))).toEqual([]);
    expect(await deedsOf(ctx, "audit")).toMatchObject([{ actorType: "api_key" }]);
  }));
