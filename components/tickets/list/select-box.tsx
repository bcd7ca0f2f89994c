"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { useInList, useListStore } from "./list-context";

/** Selects a row; with Shift all rows from the last one on. A bar at the row's edge marks the one that the preview shows. */
export function SelectBox({ id, ticketNumber }: { id: string; ticketNumber: string }) {
  const t = useTranslations("TicketList");
  const store = useListStore();
  const isSelected = useInList((list) => list.selected().has(id));
  const isActive = useInList((list) => list.active() === id);
  return (
    <>
      {isActive && <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
      <Checkbox
        aria-label={t("select", { number: ticketNumber })}
        checked={isSelected}
        onChange={({ nativeEvent }) => (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? store.extendTo(id) : store.toggle(id))}
        className="z-1"
      />
    </>
  );
}
