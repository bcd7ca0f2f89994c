import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";
import { env } from "@/lib/core/env";
import { chooseLocale } from "./locale";
import { MESSAGES } from "./messages";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const { DEFAULT_LOCALE, DESK_TIME_ZONE } = env();
  const locale = chooseLocale(chosen, (await headers()).get("accept-language"), DEFAULT_LOCALE);
  return { locale, messages: MESSAGES[locale], timeZone: DESK_TIME_ZONE };
});
