"use client";

import { Bookmark, Compass, Keyboard, Languages, LogOut, Moon, Plus, Sun, SunMoon, Zap } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { AUTONYMS } from "@/components/locale/autonyms";
import type { ChooseLocale } from "@/components/locale/locale-menu";
import { everyPlaceOf } from "@/components/shell/places";
import { askForShortcutHelp } from "@/components/shell/shortcut-help-signal";
import { signOut } from "@/components/shell/sign-out";
import { NO_FILTERS, readColumns, ticketsAddress } from "@/components/tickets/ticket-filters";
import { THEMES } from "@/components/theme/theme";
import { useTheme, wear } from "@/components/theme/worn-theme";
import { LOCALES, type Role } from "@/db/enums";
import type { View } from "@/lib/views/schema";
import type { CommandGroup } from "./command";
import { useOfferedActions } from "./palette-actions";
import { viewsQuery } from "./palette-queries";

const THEME_ICONS = { light: Sun, dark: Moon, system: SunMoon };

const viewAddress = ({ id, filters, columns }: Pick<View, "id" | "filters" | "columns">): string => ticketsAddress({ ...NO_FILTERS, ...filters, columns: readColumns(columns), view: id });

/** All that can be done without looking for it, in groups. */
export function useCommands(role: Role, chooseLocale: ChooseLocale): CommandGroup[] {
  const t = useTranslations();
  const router = useRouter();
  const locale = useLocale();
  const theme = useTheme("system");
  const actions = useOfferedActions();
  const { data: views } = useQuery(viewsQuery);
  const go = (address: string) => () => router.push(address);
  return [
    { name: t("Palette.here"), commands: actions.map(({ id, label, run, shortcut }) => ({ id, label, run, icon: Zap, ...(shortcut ? { keys: [shortcut] } : {}) })) },
    {
      name: t("Palette.go"),
      commands: [
        { id: "new", label: t("Desk.newTicket"), icon: Plus, keys: ["c"], run: go("/tickets/new") },
        ...everyPlaceOf(role).map(({ href, name, key }) => ({ id: href, label: t(`Desk.${name}`), icon: Compass, ...(key ? { keys: ["g", key] } : {}), run: go(href) })),
      ],
    },
    { name: t("Palette.views"), commands: (views?.results ?? []).map((view) => ({ id: `view ${view.id}`, label: view.name, icon: Bookmark, run: go(viewAddress(view)) })) },
    {
      name: t("Palette.settings"),
      commands: [
        ...THEMES.map((choice) => ({ id: `theme ${choice}`, label: t("Palette.theme", { theme: t(`Theme.${choice}`) }), icon: THEME_ICONS[choice], isCurrent: choice === theme, run: () => wear(choice) })),
        ...LOCALES.map((choice) => ({ id: `language ${choice}`, label: t("Palette.language", { language: AUTONYMS[choice] }), icon: Languages, isCurrent: choice === locale, run: () => void chooseLocale(choice) })),
        { id: "shortcuts", label: t("Shortcuts.title"), icon: Keyboard, keys: ["?"], run: askForShortcutHelp },
        { id: "sign out", label: t("Desk.signOut"), icon: LogOut, run: () => void signOut() },
      ],
    },
  ];
}
