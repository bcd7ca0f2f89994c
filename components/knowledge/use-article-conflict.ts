"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useToast } from "@/components/ui/toasts";
import type { Article } from "@/lib/knowledge/schema";
import type { ArticleConflict, ArticleEditorActions } from "./article-editor-actions";

interface TypedOver {
  saved: Article | undefined;
  isChanged: boolean;
  /** The version over which it was typed. */
  seen: number | undefined;
}

/** What others saved meanwhile. What was typed on an earlier version is compared before anybody saves it. */
export function useArticleConflict({ saved, isChanged, seen }: TypedOver, readConflict: ArticleEditorActions["readConflict"]) {
  const ui = useTranslations("Ui");
  const toast = useToast();
  const [conflict, setConflict] = useState<ArticleConflict>();
  const compare = (id: string, version: number) => readConflict({ id, version }).then((answer) => (answer.ok ? setConflict(answer.result) : toast({ text: answer.message, tone: "danger" })));
  const behind = saved !== undefined && isChanged && seen !== undefined && seen < saved.version ? seen : undefined;
  const compareEarly = useEffectEvent((version: number) => saved && compare(saved.id, version).catch(() => toast({ text: ui("unreachable"), tone: "danger" })));
  useEffect(() => {
    if (behind !== undefined) void compareEarly(behind);
  }, [behind]);
  return { conflict, compare, forget: () => setConflict(undefined) };
}
