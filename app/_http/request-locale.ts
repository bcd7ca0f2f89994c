import { negotiateLocale } from "@/app/_i18n/locale";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/core/env";

/** The language of an API answer: Accept-Language, else the desk's default. */
export const requestLocale = (request: Request): Locale => negotiateLocale(request.headers.get("accept-language")) ?? env().DEFAULT_LOCALE;
