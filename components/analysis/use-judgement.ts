"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOptimistic, useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { useToast } from "@/components/ui/toasts";
import type { Category } from "@/db/enums";
import type { Analysis, KeptFeedback } from "@/lib/analysis/schema";
import type { AnalysisActions } from "./analysis-actions";
import { restoringVerdict, type SaidVerdict } from "./restoring-verdict";

const unnamed = ({ verdict, category = null, comment = null }: SaidVerdict | KeptFeedback, createdAt: Date): KeptFeedback => ({ verdict, category, comment: comment ?? null, givenByName: null, createdAt });

function newer(kept: KeptFeedback | undefined, answered: KeptFeedback | undefined): KeptFeedback | undefined {
  return answered && (!kept || answered.createdAt > kept.createdAt) ? answered : kept;
}

/** Gives an earlier verdict again, which is not taken back in turn. */
type Restore = (said: SaidVerdict) => void;

/** The last verdict on an analysis, shown as soon as it is given, and taken back where a later one can do that. */
export function useJudgement(analysis: Analysis, ticketCategory: Category, judge: AnalysisActions["judge"]) {
  const t = useTranslations("Judgement");
  const categories = useTranslations("Categories");
  const toast = useToast();
  const queries = useQueryClient();
  const [answered, setAnswered] = useState<KeptFeedback>();
  const known = newer(analysis.feedback.at(-1), answered);
  const [shown, showAtOnce] = useOptimistic(known);

  const { run, pending, refusal } = useAction(
    (said: SaidVerdict, _restore: Restore | undefined) => {
      showAtOnce(unnamed(said, new Date()));
      return judge({ id: analysis.id, ...said });
    },
    (given, _said, restore) => {
      setAnswered({ ...given, givenByName: null });
      void queries.invalidateQueries({ queryKey: ["ticket", given.ticket.id] });
      const restoring = restore && restoringVerdict({ said: known, suggestedCategory: analysis.suggestedCategory, ticketCategory }, given.ticket.category);
      const words = given.ticket.category === ticketCategory ? t(`done.${given.verdict}`) : t("moved", { category: categories(given.ticket.category) });
      toast({ text: words, undo: restore && restoring && (() => restore(restoring)) });
    },
  );
  const restore: Restore = (said) => run(said, undefined);
  return { shown, give: (said: SaidVerdict) => run(said, restore), pending, refusal };
}
