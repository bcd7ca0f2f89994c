import { sql } from "drizzle-orm";
import { settings as table } from "@/db/schema/settings";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeSettings } from "./change-settings";
import { loadSettings } from "./load-settings";
import { type ChangeSeenSettingsInput, changeSeenSettingsInput, type Settings } from "./schema";

/** Sets what is given, unless somebody has changed it since the actor saw it. Throws stale, with the settings as they are. */
export async function changeSeenSettings(ctx: Ctx, input: ChangeSeenSettingsInput): Promise<Settings> {
  authorize(ctx.actor, "settings.update");
  const { seen, ...wanted } = parseInput(changeSeenSettingsInput, input);
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`lock table ${table} in share row exclusive mode`);
    const current = await loadSettings(ctx);
    const names = Object.keys(wanted) as (keyof Settings)[];
    if (names.some((name) => seen[name] !== current[name])) throw new DomainError("stale", "settings_changed", {}, { current });
    return changeSettings(ctx, wanted);
  });
}
