"use client";

import { Moon, Sun, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { Tooltip } from "@/components/ui/tooltip";
import { type Theme, THEME_COOKIE, themeOf, THEMES } from "./theme";

const ICONS = { light: Sun, dark: Moon, system: SunMoon };
const YEAR_SECONDS = 365 * 24 * 3600;

/** The page changes at once; the cookie lets the server draw the next one right. */
function wear(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

export function ThemeMenu({ initial }: { initial: Theme }) {
  const t = useTranslations("Theme");
  const [theme, setTheme] = useState(initial);
  const Icon = ICONS[theme];
  const choose = (value: string) => {
    const chosen = themeOf(value);
    wear(chosen);
    setTheme(chosen);
  };
  return (
    <DropdownMenu modal={false}>
      <Tooltip text={t("label")}>
        <DropdownMenuTrigger asChild>
          <Button look="ghost" size="icon" aria-label={t("label")}>
            <Icon aria-hidden />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={theme} onValueChange={choose}>
          {THEMES.map((option) => {
            const OptionIcon = ICONS[option];
            return (
              <DropdownMenuRadioItem key={option} value={option}>
                <OptionIcon aria-hidden className="text-quiet" />
                {t(option)}
              </DropdownMenuRadioItem>
            );
          })}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
