"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { useInList, useListStore } from "./list-context";

/** Selects every row of the page, or none. */
export function SelectAll({ count }: { count: number }) {
  const t = useTranslations("TicketList");
  const store = useListStore();
  const selected = useInList((list) => list.selected().size);
  return (
    <Checkbox
      aria-label={t("selectAll")}
      checked={selected === count}
      ref={(box) => {
        if (box) box.indeterminate = selected > 0 && selected < count;
      }}
      onChange={() => (selected === count ? store.clear() : store.selectAll())}
    />
  );
}
