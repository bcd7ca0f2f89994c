import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { changeSettings } from "@/lib/settings/change-settings";
import { readSettings } from "@/lib/settings/read-settings";
import { changeSettingsInput, readSettingsInput, settings } from "@/lib/settings/schema";

const path = "/api/settings";

export const GET = route({ path, method: "GET", summary: "Read the desk's settings", verb: readSettings, input: readSettingsInput, output: settings });

export const PATCH = route({ path, method: "PATCH", summary: "Change settings of the desk", verb: changeSettings, input: changeSettingsInput, output: settings });

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
