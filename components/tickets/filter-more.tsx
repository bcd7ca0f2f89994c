"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { useListNavigation } from "@/components/lists/list-navigation";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

const FilterForm = dynamic(() => import("./filter-form").then(({ FilterForm }) => FilterForm), { loading: () => <div className="h-104" /> });

/** The rarer filters, loaded when they are asked for. */
export function FilterMore({ filters, names }: { filters: TicketFilters; names: Record<string, string> }) {
  const t = useTranslations("TicketFilters");
  const { go } = useListNavigation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t("more")}
      open={open}
      onOpenChange={setOpen}
      align="start"
      className="max-h-(--radix-popover-content-available-height) w-96 overflow-y-auto"
      trigger={
        <Button>
          <ListFilter aria-hidden className="text-quiet" />
          <span className="text-quiet">{t("more")}</span>
        </Button>
      }
    >
      <FilterForm
        filters={filters}
        names={names}
        onApply={(change) => {
          setOpen(false);
          go(ticketsAddress(filters, change));
        }}
      />
    </Popover>
  );
}
