"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Role } from "@/db/enums";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { placesOf } from "./places";

/** The main pages, where the bar has no room for them. */
export function NavMenu({ role }: { role: Role }) {
  const t = useTranslations("Desk");
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="icon" className="lg:hidden" aria-label={t("pages")}>
          <Menu aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {placesOf(role).map(({ href, name }) => (
          <DropdownMenuItem key={href} asChild>
            <Link href={href} className="min-h-10">
              {t(name)}
            </Link>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
