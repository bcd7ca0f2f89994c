"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { TicketDetail } from "@/lib/tickets/schema";

/** Tells screen readers, politely, that an analysis which was under way is there. */
export function AnalysisAnnouncement({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("Analysis");
  const categories = useTranslations("Categories");
  const [said, say] = useState("");
  const wasUnderWay = useRef(false);
  const category = ticket.aiResponses[0]?.suggestedCategory ?? ticket.category;
  const isUnderWay = ticket.analysisUnderWay !== null;

  useEffect(() => {
    if (wasUnderWay.current && !isUnderWay) say(t("announcement", { category: categories(category) }));
    wasUnderWay.current = isUnderWay;
  }, [isUnderWay, category, t, categories]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
