import { z } from "zod";

const AUTO_CLOSE_DAYS = 14;

/** Each setting as it may be; `settings` adds what it is until somebody sets it. */
const shapes = {
  /** Days after which a resolved ticket is closed; null: never. */
  autoCloseDays: z.number().int().min(1).max(365).nullable(),
};

export const settings = z.object({ autoCloseDays: shapes.autoCloseDays.default(AUTO_CLOSE_DAYS) });

export type Settings = z.output<typeof settings>;

export const readSettingsInput = z.object({});

export const changeSettingsInput = z.strictObject({ autoCloseDays: shapes.autoCloseDays.optional() });

export type ChangeSettingsInput = z.input<typeof changeSettingsInput>;

/** With the settings as the actor has seen them. */
export const changeSeenSettingsInput = changeSettingsInput.extend({ seen: settings });

export type ChangeSeenSettingsInput = z.input<typeof changeSeenSettingsInput>;
