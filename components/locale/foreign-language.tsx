import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";

/** Marks what is not in the reader's language; silent for what is. */
export function ForeignLanguage({ language }: { language: Locale }) {
  const t = useTranslations("Languages");
  if (language === useLocale()) return null;
  return (
    <span title={t(language)} className="inline-block shrink-0 rounded-sm bg-sunken px-1 text-xs leading-4 text-quiet">
      <span aria-hidden className="uppercase">
        {language}
      </span>
      <span className="sr-only">{t(language)}</span>
    </span>
  );
}
