import { sql } from "drizzle-orm";
import { settings as table } from "@/db/schema/settings";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { toSnakeCase } from "@/lib/core/naming";
import { inTransaction } from "@/lib/core/transaction";
import { loadSettings } from "./load-settings";
import { type ChangeSettingsInput, changeSettingsInput, type Settings } from "./schema";

const isSetting = (name: string, settings: Settings): name is keyof Settings => Object.hasOwn(settings, name);

/** Sets what is given and leaves the rest; the admin audit says what it was and is. */
export async function changeSettings(ctx: Ctx, input: ChangeSettingsInput): Promise<Settings> {
  authorize(ctx.actor, "settings.update");
  const given = parseInput(changeSettingsInput, input);
  return inTransaction(ctx, async (ctx) => {
    // Two at once would both take the same value for the old one; a setting may have no row to lock.
    await ctx.db.execute(sql`lock table ${table} in share row exclusive mode`);
    const before = await loadSettings(ctx);
    const after = { ...before, ...given };
    const changed = Object.keys(given).filter((name) => isSetting(name, before) && before[name] !== after[name]) as (keyof Settings)[];
    if (changed.length === 0) return before;
    for (const name of changed) {
      const row = { value: sql`${JSON.stringify(after[name])}::jsonb`, updatedAt: ctx.now() };
      await ctx.db.insert(table).values({ name, ...row }).onConflictDoUpdate({ target: table.name, set: row });
    }
    const details = Object.fromEntries(changed.flatMap((name) => [[`${toSnakeCase(name)}.old`, before[name]], [`${toSnakeCase(name)}.new`, after[name]]]));
    await recordDeed(ctx, { action: "settings.changed", subject: "settings", details });
    return after;
  });
}
