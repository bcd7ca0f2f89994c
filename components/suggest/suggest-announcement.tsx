"use client";

import { useTranslations } from "next-intl";
import type { Suggestions } from "./use-suggestions";

/** Tells screen readers, politely, how much there is beside the form. */
export function SuggestAnnouncement({ suggestions: { count, state } }: { suggestions: Suggestions }) {
  const t = useTranslations("Suggest");
  return (
    <p aria-live="polite" className="sr-only">
      {state === "found" ? t("count", { count }) : state === "missing" ? t("missing") : ""}
    </p>
  );
}
