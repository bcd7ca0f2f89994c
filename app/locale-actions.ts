"use server";

import { cookies } from "next/headers";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";
import { LOCALES, type Locale } from "@/db/enums";
import { setLocale } from "@/lib/people/set-locale";
import { runAction } from "./_http/action";
import { viewer } from "./_http/page-ctx";

const YEAR_SECONDS = 365 * 24 * 3600;

async function remember(locale: Locale) {
  (await cookies()).set(LOCALE_COOKIE, locale, { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax" });
}

/** The reader's choice: kept in the browser, and with the account of who is signed in. */
export async function chooseLocale(locale: Locale): Promise<void> {
  if (!LOCALES.includes(locale)) return;
  if (await viewer()) await runAction(setLocale, { locale });
  await remember(locale);
}

/** After sign-in: the account's language, unless one was chosen in this browser before. */
export async function adoptLocale(): Promise<void> {
  const person = await viewer();
  if (person?.locale && !(await cookies()).has(LOCALE_COOKIE)) await remember(person.locale);
}
