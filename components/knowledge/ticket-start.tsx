"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { useToast } from "@/components/ui/toasts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ArticleDraft } from "./article-draft";
import type { TicketDraft } from "./ticket-material";

interface TicketStartProps {
  ticket: TicketDraft;
  typed: ArticleDraft;
  onChange: (draft: ArticleDraft) => void;
}

/** A ticket's text begins the article, unless another one is under way: then a person chooses, and may take it back. */
export function TicketStart({ ticket: { ticketNumber, draft }, typed, onChange }: TicketStartProps) {
  const t = useTranslations("ArticleEditor");
  const toast = useToast();
  const isFree = !typed.title && !typed.content;
  const isOther = !isFree && typed.ticket !== ticketNumber;
  const begin = useEffectEvent(() => isFree && onChange({ ...draft, ticket: ticketNumber }));
  useEffect(() => void begin(), []);
  const replace = () => {
    onChange({ ...draft, ticket: ticketNumber });
    toast({ text: t("tookTicket"), undo: () => onChange({ ...typed, ticket: typed.ticket }) });
  };
  if (!isOther) return <Notice tone="calm">{`${t("fromTicket", { ticket: ticketNumber })}: ${t("fromTicketText")}`}</Notice>;
  return (
    <Notice tone="caution" role="status">
      <p className="pb-2">{t("otherDraft")}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={replace}>{t("useTicket")}</Button>
        <Button onClick={() => onChange({ ticket: ticketNumber })}>
          <span className="max-w-64 truncate">{t("keepDraft", { title: typed.title || t("untitled") })}</span>
        </Button>
      </div>
    </Notice>
  );
}
