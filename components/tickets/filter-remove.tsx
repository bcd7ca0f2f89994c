"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Takes a filter away; joined to what shows it. */
export function FilterRemove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTranslations("TicketFilters");
  return (
    <Button aria-label={t("remove", { name })} onClick={onRemove} className="-ml-px rounded-l-none border-accent/50 bg-accent-soft px-1.5 text-quiet hover:bg-accent-soft hover:text-ink">
      <X aria-hidden className="size-3.5!" />
    </Button>
  );
}
