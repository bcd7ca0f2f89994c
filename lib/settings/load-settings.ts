import { settings as table } from "@/db/schema/settings";
import type { Ctx } from "@/lib/core/ctx";
import { type Settings, settings } from "./schema";

/** What is set, and the defaults for the rest; what is no setting any more is left out. */
export async function loadSettings(ctx: Ctx): Promise<Settings> {
  const rows = await ctx.db.select({ name: table.name, value: table.value }).from(table);
  return settings.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}
