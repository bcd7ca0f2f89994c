import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { withRollback } from "@/tests/support/database";
import { asNew } from "@/tests/support/personas";
import { changeSeenSettings } from "./change-seen-settings";
import { changeSettings } from "./change-settings";
import { readSettings } from "./read-settings";

test("what the actor has seen as it is, is changed, with its deed", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    expect(await changeSeenSettings(admin, { seen: { autoCloseDays: 14 }, autoCloseDays: null })).toEqual({ autoCloseDays: null });
    expect(await ctx.db.$count(adminAudit)).toBe(1);
  }));

test("what somebody changed since is left, and told", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    await changeSettings(admin, { autoCloseDays: 30 });
    await expect(changeSeenSettings(admin, { seen: { autoCloseDays: 14 }, autoCloseDays: 7 })).rejects.toMatchObject({ code: "stale", reason: "settings_changed", details: { current: { autoCloseDays: 30 } } });
    expect(await readSettings(admin)).toEqual({ autoCloseDays: 30 });
  }));

test("a wrong value is refused by its field, and others than administrators at all", () =>
  withRollback(async (ctx) => {
    const wanted = { seen: { autoCloseDays: 14 }, autoCloseDays: 0 };
    await expect(changeSeenSettings(await asNew(ctx, "admin"), wanted)).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "autoCloseDays" }] } });
    await expect(changeSeenSettings(await asNew(ctx, "it_staff"), wanted)).rejects.toMatchObject({ code: "forbidden" });
  }));
