import { LOCALES, type Locale } from "@/db/enums";

const isLocale = (code: string | undefined): code is Locale => LOCALES.some((locale) => locale === code);

/** The best of the four for an Accept-Language header (RFC 9110, 12.5.4), or undefined when none is wanted. */
export function negotiateLocale(header: string | null): Locale | undefined {
  const wanted = (header ?? "").split(",").map((range) => {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { code: tag.trim().split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wanted.filter(({ code, weight }) => weight > 0 && isLocale(code)).sort((a, b) => b.weight - a.weight)[0];
  return isLocale(best?.code) ? best.code : undefined;
}

/** A cookie's or an account's choice first, then what the browser asks for, then the desk's default. */
export function chooseLocale(choice: string | undefined | null, header: string | null, fallback: Locale): Locale {
  return isLocale(choice ?? undefined) ? (choice as Locale) : (negotiateLocale(header) ?? fallback);
}
