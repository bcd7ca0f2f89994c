export const THEMES = ["light", "dark", "system"] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "deskwise_theme";

export const themeOf = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? "system";
