"use client";

import { Columns3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useListNavigation } from "@/components/lists/list-navigation";
import { readColumns, type TicketFilters, ticketsAddress, writeColumns } from "@/components/tickets/ticket-filters";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuCheckboxItem, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { VIEW_COLUMNS, type ViewColumn } from "@/lib/views/limits";
import { COLUMN_WORDS } from "./column-words";
import { COLUMNS_COOKIE } from "./columns";
import { keepCookie } from "./keep-cookie";

interface ColumnsMenuProps {
  filters: TicketFilters;
  columns: readonly ViewColumn[];
}

/** Which columns the list has: kept in this browser, and no longer those of the address. */
export function ColumnsMenu({ filters, columns: shown }: ColumnsMenuProps) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
  const router = useRouter();
  /** What was chosen while the list with it is still on its way. */
  const [chosen, setChosen] = useState<readonly ViewColumn[]>();
  const columns = chosen ?? shown;
  const keep = (chosen: readonly ViewColumn[]) => {
    setChosen(chosen.length > 0 ? chosen : undefined);
    keepCookie(COLUMNS_COOKIE, writeColumns(readColumns([...chosen]) ?? []));
    if (filters.columns) go(ticketsAddress(filters, { columns: undefined, cursor: filters.cursor }), "replace");
    else router.refresh();
  };
  return (
    <DropdownMenu onOpenChange={(open) => open && setChosen(undefined)}>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="icon" aria-label={t("columns")}>
          <Columns3 aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {VIEW_COLUMNS.filter((column) => column !== "title").map((column) => (
          <DropdownMenuCheckboxItem
            key={column}
            checked={columns.includes(column)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isChosen) => keep(isChosen ? [...columns, column] : columns.filter((other) => other !== column))}
          >
            {t(COLUMN_WORDS[column])}
          </DropdownMenuCheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => keep([])}>{t("usualColumns")}</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
