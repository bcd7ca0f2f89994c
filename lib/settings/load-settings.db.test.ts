import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { settings } from "@/db/schema/settings";
import { withRollback } from "@/tests/support/database";
import { loadSettings } from "./load-settings";

test("a setting that says never is not one that nobody has set", () =>
  withRollback(async (ctx) => {
    expect(await loadSettings(ctx)).toEqual({ autoCloseDays: 14 });
    await ctx.db.insert(settings).values({ name: "autoCloseDays", value: sql`'null'::jsonb` });
    expect(await loadSettings(ctx)).toEqual({ autoCloseDays: null });
  }));

test("what is no setting any more is left out, what cannot be one is not taken for another", () =>
  withRollback(async (ctx) => {
    await ctx.db.insert(settings).values([{ name: "greeting", value: "Hello" }, { name: "autoCloseDays", value: 3 }]);
    expect(await loadSettings(ctx)).toEqual({ autoCloseDays: 3 });
    await ctx.db.update(settings).set({ value: -1 });
    await expect(loadSettings(ctx)).rejects.toMatchObject({ issues: [{ path: ["autoCloseDays"] }] });
  }));
