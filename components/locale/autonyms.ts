import type { Locale } from "@/db/enums";

/** Each language in its own words, so that its readers find it whatever the page speaks. */
export const AUTONYMS: Record<Locale, string> = { zh: "中文", en: "English", fr: "Français", nl: "Nederlands" };
