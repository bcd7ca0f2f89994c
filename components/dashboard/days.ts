export const DAYS = [7, 30, 90] as const;

export type Days = (typeof DAYS)[number];

export const DEFAULT_DAYS: Days = 30;

/** How many days the address asks for; anything else is thirty. */
export const readDays = (said: unknown): Days => DAYS.find((days) => String(days) === said) ?? DEFAULT_DAYS;

export const dashboardAddress = (days: Days): string => (days === DEFAULT_DAYS ? "/dashboard" : `/dashboard?days=${days}`);
