"use server";

import { runAction } from "@/app/_http/action";
import { changeSeenSettings } from "@/lib/settings/change-seen-settings";
import type { ChangeSeenSettingsInput } from "@/lib/settings/schema";

export async function saveSettings(wanted: ChangeSeenSettingsInput) {
  return runAction(changeSeenSettings, wanted);
}
