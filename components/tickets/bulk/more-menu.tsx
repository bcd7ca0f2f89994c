"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import type { Move } from "@/lib/tickets/lifecycle";
import type { BulkAction } from "./bulk-tools";

interface MoreMenuProps {
  /** Whether some selected ticket may make the move. */
  isPossible: (move: Move) => boolean;
  onChoose: (action: BulkAction) => void;
  onReopen: () => void;
}

export function MoreMenu({ isPossible, onChoose, onReopen }: MoreMenuProps) {
  const t = useTranslations("Bulk");
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="icon" aria-label={t("more")}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="end">
        <DropdownMenuItem disabled={!isPossible("close")} onSelect={() => onChoose({ action: "close" })}>
          {t("close")}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={!isPossible("reopen")} onSelect={onReopen}>
          {t("reopen")}…
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => onChoose({ action: "watch" })}>{t("watch")}</DropdownMenuItem>
        <DropdownMenuItem onSelect={() => onChoose({ action: "unwatch" })}>{t("unwatch")}</DropdownMenuItem>
        <DropdownMenuItem onSelect={() => onChoose({ action: "analyze" })}>{t("analyze")}</DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => onChoose({ action: "hide" })}>{t("hide")}</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
