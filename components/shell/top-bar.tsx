import Link from "next/link";
import { useTranslations } from "next-intl";
import { Logo } from "@/components/brand/logo";
import { LiveIndicator } from "@/components/live/live-indicator";
import { type ChooseLocale, LocaleMenu } from "@/components/locale/locale-menu";
import { NotificationBell } from "@/components/notifications/notification-bell";
import { PaletteLauncher } from "@/components/palette/palette-launcher";
import type { Theme } from "@/components/theme/theme";
import { ThemeMenu } from "@/components/theme/theme-menu";
import { FocusKeeper } from "./focus-keeper";
import { GoKeys } from "./go-keys";
import { NavLink } from "./nav-link";
import { NavMenu } from "./nav-menu";
import { NewTicketLink } from "./new-ticket-link";
import { placesOf } from "./places";
import { type Person, PersonMenu } from "./person-menu";
import { ShortcutHelp } from "./shortcut-help";

interface TopBarProps {
  person: Person;
  theme: Theme;
  /** Notifications that wait to be read. */
  unread: number;
  chooseLocale: ChooseLocale;
}

export function TopBar({ person, theme, unread, chooseLocale }: TopBarProps) {
  const t = useTranslations("Desk");
  return (
    <header className="sticky top-0 z-30 border-b bg-surface">
      <div className="mx-auto flex h-12 max-w-352 items-center gap-1 px-3 sm:px-5">
        <Link href="/tickets" className="mr-1 flex h-8 items-center gap-2 rounded-md pr-1 sm:mr-3">
          <Logo className="size-6 text-accent" />
          <span className="font-semibold tracking-tight max-sm:sr-only">Deskwise</span>
        </Link>
        <nav aria-label={t("navigation")} className="flex items-center gap-0.5">
          <NavMenu role={person.role} />
          <ul className="flex gap-0.5 max-lg:hidden">
            {placesOf(person.role).map(({ href, name }) => (
              <li key={href}>
                <NavLink href={href}>{t(name)}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1">
          <LiveIndicator />
          <PaletteLauncher role={person.role} chooseLocale={chooseLocale} />
          <div className="flex gap-1 max-sm:hidden">
            <LocaleMenu chooseLocale={chooseLocale} />
            <ThemeMenu initial={theme} />
          </div>
          <NotificationBell unread={unread} />
          <NewTicketLink />
          <PersonMenu person={person} />
        </div>
      </div>
      <FocusKeeper />
      <GoKeys role={person.role} />
      <ShortcutHelp role={person.role} />
    </header>
  );
}
