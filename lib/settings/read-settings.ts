import { settings as table } from "@/db/schema/settings";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { type Settings, settings } from "./schema";

/** What an administrator has set, and the defaults for the rest; what is no setting any more is left out. */
export async function readSettings(ctx: Ctx): Promise<Settings> {
  authorize(ctx.actor, "settings.read");
  const rows = await ctx.db.select({ name: table.name, value: table.value }).from(table);
  return settings.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}
