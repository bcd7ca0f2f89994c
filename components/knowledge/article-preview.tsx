"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/db/enums";

const Loading = () => (
  <div className="flex flex-col gap-3">
    <Skeleton className="w-1/3" />
    <Skeleton className="w-11/12" />
    <Skeleton className="w-3/4" />
  </div>
);

/** Reading Markdown costs more than writing it: it comes when the page stands. */
const ArticleText = dynamic(() => import("./article-text").then((module) => module.ArticleText), { ssr: false, loading: Loading });

/** What is written as readers will see it, a moment behind so that typing is never held up. */
export function ArticlePreview({ text, language }: { text: string; language: Locale }) {
  const t = useTranslations("ArticleEditor");
  const shown = useDeferredValue(text);
  if (shown.trim() === "") return <p className="text-sm text-quiet">{t("previewEmpty")}</p>;
  return <ArticleText text={shown} language={language} />;
}
