"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Facet, type FacetValue } from "@/components/tickets/facet";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { CATEGORIES, PRIORITIES } from "@/db/enums";
import type { BulkAction } from "./bulk-tools";

const CHOICES: Record<"category" | "priority", { key: string; facet: FacetValue; action: BulkAction }[]> = {
  category: CATEGORIES.map((category) => ({ key: category, facet: { category }, action: { action: "update", category } })),
  priority: PRIORITIES.toReversed().map((priority) => ({ key: priority, facet: { priority }, action: { action: "update", priority } })),
};

/** Gives every selected ticket one category, or one priority. */
export function FacetMenu({ field, onChoose }: { field: keyof typeof CHOICES; onChoose: (action: BulkAction) => void }) {
  const t = useTranslations("TicketList");
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost">
          {t(field)}
          <ChevronDown aria-hidden className="size-3.5!" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top">
        {CHOICES[field].map(({ key, facet, action }) => (
          <DropdownMenuItem key={key} onSelect={() => onChoose(action)}>
            <Facet {...facet} />
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
