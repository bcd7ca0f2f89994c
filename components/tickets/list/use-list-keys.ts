"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { keptTicket } from "@/components/tickets/last-list";
import type { ListStore } from "./list-store";

const ROW = "[data-ticket]";
const LINK = "[data-ticket-link]";

const linkOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>(LINK);

const rowOf = (list: Element | null, id: string | undefined) => (id === undefined ? null : (list?.querySelector(`[data-ticket="${CSS.escape(id)}"]`) ?? null));

/** Puts the focus on the row that had it last, else on the first one. */
export function focusRow(list: Element | null, id: string | undefined): void {
  (linkOf(rowOf(list, id)) ?? linkOf(list))?.focus({ preventScroll: true });
}

/** j, k and arrows walk the list from the ticket that was looked at last, o opens. Only the focus moves: no row is drawn again. Returns the id of the row where one is. */
export function useListKeys(list: RefObject<HTMLElement | null>, store: ListStore): () => string | undefined {
  const here = () => document.activeElement?.closest(ROW) ?? rowOf(list.current, store.active());
  const walk = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll(ROW) ?? [])];
    const at = rows.indexOf(here() ?? document.body);
    const next = linkOf(at === -1 ? rows.at(by === 1 ? 0 : -1) : rows[at + by]);
    next?.focus({ preventScroll: true });
    next?.closest(ROW)?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({ j: () => walk(1), k: () => walk(-1), o: () => linkOf(here())?.click() });
  const walkByArrow = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof Element && event.target.closest(ROW))) return;
    event.preventDefault();
    walk(by);
  });
  useEffect(() => {
    const last = keptTicket();
    if (rowOf(list.current, last)) store.setActive(last);
  }, [list, store]);
  useEffect(() => {
    const rows = list.current;
    const press = (event: KeyboardEvent) => walkByArrow(event);
    rows?.addEventListener("keydown", press);
    return () => rows?.removeEventListener("keydown", press);
  }, [list]);
  return () => here()?.getAttribute("data-ticket") ?? undefined;
}
