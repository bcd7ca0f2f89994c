"use client";

import { Keyboard, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Role } from "@/db/enums";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { askForShortcutHelp } from "./shortcut-help-signal";
import { setShortcuts, useShortcutsOn } from "./shortcut-setting";
import { signOut } from "./sign-out";

export interface Person {
  name: string;
  email: string;
  role: Role;
}

export function PersonMenu({ person }: { person: Person }) {
  const t = useTranslations("Desk");
  const roles = useTranslations("Roles");
  const shortcuts = useShortcutsOn();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="ml-1 rounded-full">
        <Avatar name={person.name} />
        <span className="sr-only">{t("account", { name: person.name })}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-64 max-w-[calc(100vw-1rem)]">
        <div className="px-2 py-1.5">
          <p className="truncate text-sm font-medium">{person.name}</p>
          <p className="truncate text-xs text-quiet">{person.email}</p>
          <p className="text-xs text-quiet">{roles(person.role)}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/profile">
            <UserRound aria-hidden className="text-quiet" />
            {t("profile")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={askForShortcutHelp}>
          <Keyboard aria-hidden className="text-quiet" />
          {t("shortcutList")}
        </DropdownMenuItem>
        <DropdownMenuCheckboxItem checked={shortcuts} onCheckedChange={setShortcuts}>
          {t("shortcuts")}
        </DropdownMenuCheckboxItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden className="text-quiet" />
          {t("signOut")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
