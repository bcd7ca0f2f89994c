"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { LOCALES, type Locale } from "@/db/enums";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { Tooltip } from "@/components/ui/tooltip";
import { AUTONYMS } from "./autonyms";

export type ChooseLocale = (locale: Locale) => Promise<void>;

export function LocaleMenu({ chooseLocale }: { chooseLocale: ChooseLocale }) {
  const t = useTranslations("Desk");
  const current = useLocale();
  const [pending, startTransition] = useTransition();
  const choose = (value: string) => {
    const locale = LOCALES.find((known) => known === value);
    if (locale) startTransition(() => chooseLocale(locale));
  };
  return (
    <DropdownMenu>
      <Tooltip text={t("language")}>
        <DropdownMenuTrigger asChild>
          <Button look="ghost" size="sm" className="h-8" aria-busy={pending}>
            <Languages aria-hidden />
            <span className="text-xs uppercase max-sm:hidden">{current}</span>
            <span className="sr-only">{t("language")}</span>
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={current} onValueChange={choose}>
          {LOCALES.map((locale) => (
            <DropdownMenuRadioItem key={locale} value={locale} lang={locale}>
              {AUTONYMS[locale]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
