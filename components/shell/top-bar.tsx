import Link from "next/link";
import { useTranslations } from "next-intl";
import { Logo } from "@/components/brand/logo";
import { LiveIndicator } from "@/components/live/live-indicator";
import { type ChooseLocale, LocaleMenu } from "@/components/locale/locale-menu";
import type { Theme } from "@/components/theme/theme";
import { ThemeMenu } from "@/components/theme/theme-menu";
import { NavLink } from "./nav-link";
import { NavMenu } from "./nav-menu";
import { NewTicketLink } from "./new-ticket-link";
import { placesOf } from "./places";
import { type Person, PersonMenu } from "./person-menu";

interface TopBarProps {
  person: Person;
  theme: Theme;
  chooseLocale: ChooseLocale;
}

export function TopBar({ person, theme, chooseLocale }: TopBarProps) {
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
          <ul className="flex gap-0.5 max-md:hidden">
            {placesOf(person.role).map(({ href, name }) => (
              <li key={href}>
                <NavLink href={href}>{t(name)}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1">
          <LiveIndicator />
          <LocaleMenu chooseLocale={chooseLocale} />
          <ThemeMenu initial={theme} />
          <NewTicketLink />
          <PersonMenu person={person} />
        </div>
      </div>
    </header>
  );
}
