"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useToast } from "@/components/ui/toasts";
import type { ListStore } from "./list-store";

const rowIdAt = ({ target }: Event) => (target instanceof Element ? (target.closest("[data-ticket]")?.getAttribute("data-ticket") ?? undefined) : undefined);

/**
 * The row with the focus has the reader's eye. Beside an open preview the first click shows a ticket there, the next one
 * opens it; without a network the list stays, as no page would come.
 */
export function useRowPointing(list: RefObject<HTMLElement | null>, store: ListStore, isPreviewOpen: boolean): void {
  const t = useTranslations("Live");
  const show = useToast();
  const pressedOn = useRef<string>(undefined);
  const click = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>("[data-ticket-link]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!navigator.onLine) {
      event.preventDefault();
      show({ tone: "danger", text: t("offlineHint") });
    } else if (isPreviewOpen && event.detail > 0 && pressedOn.current !== rowIdAt(event)) {
      event.preventDefault();
      link.focus();
    }
  });
  useEffect(() => {
    const rows = list.current;
    const listening = new AbortController();
    const { signal } = listening;
    rows?.addEventListener("focusin", (event) => store.setActive(rowIdAt(event) ?? store.active()), { signal });
    rows?.addEventListener("pointerdown", () => (pressedOn.current = store.active()), { signal, capture: true });
    rows?.addEventListener("click", (event) => click(event), { signal, capture: true });
    return () => listening.abort();
  }, [list, store]);
}
