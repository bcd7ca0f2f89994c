"use client";

import { Check, Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { ChoiceGroup } from "@/components/tickets/choice-group";
import { CATEGORIES, type Category } from "@/db/enums";
import type { Analysis } from "@/lib/analysis/schema";
import type { AnalysisActions } from "./analysis-actions";
import { GivenVerdict } from "./given-verdict";
import type { SaidVerdict } from "./restoring-verdict";
import { useJudgement } from "./use-judgement";
import { VerdictButton } from "./verdict-button";
import { VerdictComment } from "./verdict-comment";
import { VerdictDialog } from "./verdict-dialog";

const options = CATEGORIES.map((category) => ({ value: category, facet: { category } }));

interface JudgementProps {
  analysis: Analysis;
  ticketCategory: Category;
  judge: AnalysisActions["judge"];
}

/** Whether a suggestion is right, in one key, and what was said of it before. */
export function Judgement({ analysis, ticketCategory, judge }: JudgementProps) {
  const t = useTranslations("Judgement");
  const { shown, give, pending, refusal } = useJudgement(analysis, ticketCategory, judge);
  const [asked, ask] = useState<"corrected" | "rejected">();
  const [category, setCategory] = useState<Category>();
  const [comment, setComment] = useState("");
  const say = (said: SaidVerdict) => give({ ...said, comment: comment.trim() || undefined });
  const accept = () => {
    if (!pending && shown?.verdict !== "accepted") give({ verdict: "accepted" });
  };
  useShortcuts({ y: accept, u: () => ask("corrected"), z: () => ask("rejected") });

  const dialog = (verdict: "corrected" | "rejected") => ({ open: asked === verdict, onOpenChange: (open: boolean) => ask(open ? verdict : undefined) });
  const field = { value: comment, error: refusal?.fields.comment, onChange: setComment };

  return (
    <div className="flex flex-col gap-2 px-4 pb-3.5">
      <RefusalNotice refusal={refusal} />
      <div role="group" aria-label={t("question")} className="flex flex-wrap gap-2">
        <VerdictButton icon={Check} label={t("accept")} shortcut="y" isGiven={shown?.verdict === "accepted"} aria-disabled={pending} onClick={accept} />
        <VerdictDialog
          {...dialog("corrected")}
          trigger={<VerdictButton icon={Pencil} label={t("correct")} shortcut="u" isGiven={shown?.verdict === "corrected"} aria-disabled={pending} />}
          title={t("correctTitle")}
          description={t("correctHint")}
          action={t("correct")}
          isComplete={category !== undefined && !pending}
          onGive={() => say({ verdict: "corrected", category })}
        >
          <ChoiceGroup legend={t("category")} name="corrected" value={category} options={options} onChange={setCategory} byDigit autoFocus />
          <VerdictComment {...field} />
        </VerdictDialog>
        <VerdictDialog
          {...dialog("rejected")}
          trigger={<VerdictButton icon={X} label={t("reject")} shortcut="z" isGiven={shown?.verdict === "rejected"} aria-disabled={pending} />}
          title={t("rejectTitle")}
          description={t("rejectHint")}
          action={t("reject")}
          isComplete={!pending}
          onGive={() => say({ verdict: "rejected" })}
        >
          <VerdictComment {...field} autoFocus />
        </VerdictDialog>
      </div>
      {shown && <GivenVerdict given={shown} />}
    </div>
  );
}
