"use client";

import { useLocale, useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { AUTONYMS } from "@/components/locale/autonyms";
import type { ChooseLocale } from "@/components/locale/locale-menu";
import { type Theme, THEMES } from "@/components/theme/theme";
import { useTheme, wear } from "@/components/theme/worn-theme";
import { LOCALES, type Locale } from "@/db/enums";
import { ChipGroup } from "./chip-group";

interface AppearanceProps {
  theme: Theme;
  chooseLocale: ChooseLocale;
}

export function Appearance({ theme: initial, chooseLocale }: AppearanceProps) {
  const t = useTranslations();
  const theme = useTheme(initial);
  const [, startTransition] = useTransition();
  const [locale, showLocale] = useOptimistic(useLocale());
  const choose = (chosen: Locale) =>
    startTransition(async () => {
      showLocale(chosen);
      await chooseLocale(chosen);
    });
  return (
    <>
      <ChipGroup legend={t("Desk.language")} name="language" values={LOCALES} chosen={locale} onChoose={choose}>
        {(value) => <span lang={value}>{AUTONYMS[value]}</span>}
      </ChipGroup>
      <ChipGroup legend={t("Theme.label")} name="theme" values={THEMES} chosen={theme} onChoose={wear}>
        {(value) => t(`Theme.${value}`)}
      </ChipGroup>
    </>
  );
}
