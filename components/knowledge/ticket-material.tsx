"use client";

import { ChevronDown, TextQuote } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { WrittenArticle } from "./article-draft";
import { ArticlePreview } from "./article-preview";

export interface TicketDraft {
  ticketNumber: string;
  draft: WrittenArticle;
}

interface TicketMaterialProps {
  ticket: TicketDraft;
  onAppend: () => void;
}

/** What a ticket would give an article that is already there, to be taken over or only read. */
export function TicketMaterial({ ticket: { ticketNumber, draft }, onAppend }: TicketMaterialProps) {
  const t = useTranslations("ArticleEditor");
  return (
    <details open className="group rounded-lg border bg-surface">
      <summary className="flex min-h-10 items-center justify-between px-4 text-sm font-semibold">
        {t("fromTicket", { ticket: ticketNumber })}
        <ChevronDown aria-hidden className="size-4 text-quiet group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-3 border-t px-4 py-3">
        <p className="text-sm text-quiet">
          {t("fromTicketText")}{" "}
          <Link href={`/tickets/${ticketNumber}`} target="_blank" className="tabular text-accent underline underline-offset-2">
            {ticketNumber}
          </Link>
        </p>
        <ArticlePreview text={draft.content} language={draft.language || "en"} />
        <div>
          <Button onClick={onAppend}>
            <TextQuote aria-hidden />
            {t("append")}
          </Button>
        </div>
      </div>
    </details>
  );
}
