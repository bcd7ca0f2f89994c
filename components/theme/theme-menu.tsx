"use client";

import { Moon, Sun, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { Tooltip } from "@/components/ui/tooltip";
import { type Theme, themeOf, THEMES } from "./theme";
import { useTheme, wear } from "./worn-theme";

const ICONS = { light: Sun, dark: Moon, system: SunMoon };

export function ThemeMenu({ initial }: { initial: Theme }) {
  const t = useTranslations("Theme");
  const theme = useTheme(initial);
  const Icon = ICONS[theme];
  return (
    <DropdownMenu>
      <Tooltip text={t("label")}>
        <DropdownMenuTrigger asChild>
          <Button look="ghost" size="icon" aria-label={t("label")}>
            <Icon aria-hidden />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={theme} onValueChange={(value) => wear(themeOf(value))}>
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
