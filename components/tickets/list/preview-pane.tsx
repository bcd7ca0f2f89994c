"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowUpRight, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDeskEvents } from "@/components/live/use-desk-events";
import { Facet } from "@/components/tickets/facet";
import { ticketQuery } from "@/components/tickets/ticket-query";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { useInList } from "./list-context";
import type { ListedRow } from "./listed-row";
import { PreviewSkeleton } from "./preview-skeleton";
import { usePreviewSetting } from "./preview-setting";
import { PreviewText } from "./preview-text";
import { useSettled } from "@/components/lists/use-settled";

/** Who walks fast through the list asks for no ticket that is passed over. */
const PAUSE_MS = 120;

interface PreviewPaneProps {
  rows: ListedRow[];
  names: Record<string, string>;
}

/** The row that has the reader's eye, read on without leaving the list: its head at once, the rest as it comes. */
export function PreviewPane({ rows, names }: PreviewPaneProps) {
  const t = useTranslations("Preview");
  const { turn } = usePreviewSetting();
  const active = useInList((list) => list.active());
  const row = rows.find(({ id }) => id === active) ?? rows[0];
  const wanted = useSettled(row?.id ?? "", PAUSE_MS);
  const { data, isError } = useQuery({ ...ticketQuery(wanted), enabled: wanted !== "" });
  const queries = useQueryClient();
  useDeskEvents((event) => {
    if (event.type === "resumed" || event.ticketId === wanted) void queries.invalidateQueries({ queryKey: ticketQuery(wanted).queryKey });
  });
  if (!row) return null;
  const ticket = data?.id === row.id ? data : undefined;
  return (
    <>
      <header className="flex flex-col gap-2 border-b px-4 py-3">
        <div className="flex items-center gap-1">
          <span className="grow text-xs tabular text-quiet">{row.ticketNumber}</span>
          <Link href={`/tickets/${row.ticketNumber}`} prefetch={false} className={buttonStyle({ size: "sm" })}>
            {t("open")}
            <ArrowUpRight aria-hidden />
          </Link>
          <Button look="ghost" size="sm" aria-label={t("close")} onClick={() => turn(false)}>
            <X aria-hidden />
          </Button>
        </div>
        <h2 lang={row.language} dir="auto" className="text-base font-semibold wrap-anywhere">
          {row.title}
        </h2>
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <Facet status={row.status} />
          <Facet priority={row.priority} />
          <Facet category={row.category} className="text-quiet" />
          <span className="text-quiet">{row.assignedTo === null ? t("nobody") : (names[row.assignedTo] ?? row.assignedTo)}</span>
        </div>
      </header>
      <div className="min-h-0 grow overflow-y-auto" aria-busy={!ticket}>
        {ticket ? <PreviewText ticket={ticket} /> : isError && wanted === row.id ? <div className="p-4"><Notice tone="caution" role="status">{t("unreachable")}</Notice></div> : <PreviewSkeleton />}
      </div>
    </>
  );
}
