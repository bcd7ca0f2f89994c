"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { AnalysisActions } from "./analysis-actions";

interface AnalyzeAgainProps {
  ticketId: string;
  label: string;
  analyzeAgain: AnalysisActions["analyzeAgain"];
}

export function AnalyzeAgain({ ticketId, label, analyzeAgain }: AnalyzeAgainProps) {
  const queries = useQueryClient();
  const { run, pending, refusal } = useAction(analyzeAgain, () => void queries.invalidateQueries({ queryKey: ["ticket", ticketId] }));
  return (
    <>
      <Button size="sm" look="ghost" className="-mr-2" aria-disabled={pending} onClick={() => run({ id: ticketId })}>
        {pending ? <Spinner /> : <RotateCw aria-hidden />}
        {label}
      </Button>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
