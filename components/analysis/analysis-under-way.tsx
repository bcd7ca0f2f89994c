"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Analysis } from "@/lib/analysis/schema";
import type { TicketDetail } from "@/lib/tickets/schema";
import { QueuedNote } from "./queued-note";
import { StageStepper } from "./stage-stepper";
import { isProvisional } from "./stages";
import { Suggestion } from "./suggestion";
import { useGrowingSteps } from "./use-growing-steps";

interface AnalysisUnderWayProps {
  analysis: Analysis;
  ticket: Pick<TicketDetail, "id" | "category" | "priority">;
}

/** The stages, live, and what is known before the last word: the plan of what was found, then the one that is being written. */
export function AnalysisUnderWay({ analysis, ticket }: AnalysisUnderWayProps) {
  const t = useTranslations("Analysis");
  const growing = useGrowingSteps(analysis.id);
  const shown = growing.length > 0 ? { ...analysis, steps: growing } : analysis;
  return (
    <>
      <div className="flex flex-col gap-3 px-4 py-3.5">
        <StageStepper analysis={analysis} />
        {analysis.stage === "queued" && <QueuedNote since={analysis.createdAt} />}
        {isProvisional(analysis.stage) && <Notice tone="calm">{t(growing.length > 0 ? "growing" : "provisional")}</Notice>}
      </div>
      {isProvisional(analysis.stage) && <Suggestion analysis={shown} ticket={ticket} />}
    </>
  );
}
