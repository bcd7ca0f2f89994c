"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";

interface ViewMenuProps {
  name: string;
  onRename: () => void;
  onRemove: () => void;
}

/** What can be done with an own view. */
export function ViewMenu({ name, onRename, onRemove }: ViewMenuProps) {
  const t = useTranslations("Views");
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="sm" aria-label={t("menu", { name })}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={onRename}>{t("rename")}…</DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={onRemove}>{t("remove")}</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
