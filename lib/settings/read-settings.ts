import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { loadSettings } from "./load-settings";
import type { Settings } from "./schema";

/** The settings of the desk, as an administrator sees them. */
export async function readSettings(ctx: Ctx): Promise<Settings> {
  authorize(ctx.actor, "settings.read");
  return loadSettings(ctx);
}
