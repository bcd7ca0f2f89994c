import { expect, test } from "vitest";
import { GET, PATCH } from "@/app/api/settings/route";
import { adminAudit } from "@/db/schema/admin-audit";
import { settings as table } from "@/db/schema/settings";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { changeSettings } from "./change-settings";
import { readSettings } from "./read-settings";

test("a setting is changed, and the admin audit says from what to what", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    for (const autoCloseDays of [30, null, 1]) {
      expect(await changeSettings(admin, { autoCloseDays })).toEqual({ autoCloseDays });
      expect(await readSettings(ctx)).toEqual({ autoCloseDays });
    }
    const deeds = await ctx.db.select({ action: adminAudit.action, subject: adminAudit.subject, details: adminAudit.details }).from(adminAudit).orderBy(adminAudit.position);
    const changes = [[14, 30], [30, null], [null, 1]] as const;
    expect(deeds).toEqual(changes.map(([before, after]) => ({ action: "settings.changed", subject: "settings", details: { "auto_close_days.old": before, "auto_close_days.new": after } })));
  }));

test("what is as it was is no deed", () =>
  withRollback(async (ctx) => {
    expect([await changeSettings(ctx, {}), await changeSettings(ctx, { autoCloseDays: 14 })]).toEqual([{ autoCloseDays: 14 }, { autoCloseDays: 14 }]);
    expect([await ctx.db.$count(adminAudit), await ctx.db.$count(table)]).toEqual([0, 0]);
  }));

test.each([[0], [366], [1.5], ["14"]])("%j days are refused", (autoCloseDays) =>
  withRollback(async (ctx) => {
    await expect(changeSettings(ctx, { autoCloseDays: autoCloseDays as number })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "autoCloseDays" }] } });
  }),
);

test("settings are an administrator's, or a key's with the scope for them", () =>
  withRollback(async (ctx) => {
    for (const actor of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "tickets:write")]) {
      await expect(changeSettings(actor, { autoCloseDays: 3 })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await changeSettings(asKey(ctx, "settings:write"), { autoCloseDays: 3 })).toEqual({ autoCloseDays: 3 });
  }));

test("over HTTP: read, changed, and a field that is none refused", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "settings:write");
    const patch = (body: object) => PATCH(apiRequest("/api/settings", { method: "PATCH", key, body }), routeContext());
    expect(await (await patch({ auto_close_days: null })).json()).toEqual({ auto_close_days: null });
    expect(await (await GET(apiRequest("/api/settings", { key }), routeContext())).json()).toEqual({ auto_close_days: null });
    const response = await patch({ auto_close: 3 });
    expect([response.status, await response.json()]).toMatchObject([422, { errors: [{ message: "There is no field autoClose." }] }]);
  }));
