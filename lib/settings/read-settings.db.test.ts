import { expect, test } from "vitest";
import { settings as table } from "@/db/schema/settings";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { readSettings } from "./read-settings";

test("until somebody sets them, settings have their defaults; what was a setting once is left out", () =>
  withRollback(async (ctx) => {
    await ctx.db.insert(table).values({ name: "forgotten", value: 7 });
    expect(await readSettings(await asNew(ctx, "admin"))).toEqual({ autoCloseDays: 14 });
  }));

test("they are read by administrators, by keys with the scope for them, and by jobs", () =>
  withRollback(async (ctx) => {
    for (const actor of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "tickets:write")]) await expect(readSettings(actor)).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [await asNew(ctx, "admin"), asKey(ctx, "settings:write"), { ...ctx, actor: { type: "job", name: "close-resolved" } as const }]) expect(await readSettings(actor)).toEqual({ autoCloseDays: 14 });
  }));
