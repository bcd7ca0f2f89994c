"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { ListStore } from "./list/list-store";
import { useListKeys } from "./list/use-list-keys";

/** A requester's tickets, walked by the same keys as the desk's. */
export function OwnTicketList({ children }: { children: ReactNode }) {
  const t = useTranslations("OwnTickets");
  const list = useRef<HTMLUListElement>(null);
  const [store] = useState(() => new ListStore([]));
  useListKeys(list, store);
  return (
    <ul ref={list} aria-label={t("caption")} className="overflow-hidden rounded-lg border bg-surface">
      {children}
    </ul>
  );
}
