"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Facet } from "@/components/tickets/facet";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import type { Priority } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import type { AnalysisActions } from "./analysis-actions";

interface SuggestedPriorityProps {
  priority: Priority;
  ticket: Pick<TicketDetail, "id" | "priority">;
  /** Undefined while the analysis is under way. */
  applyPriority: AnalysisActions["applyPriority"] | undefined;
}

interface Change {
  id: string;
  priority: Priority;
}

const never: AnalysisActions["applyPriority"] = () => Promise.reject(new TypeError("a provisional priority is not applied"));

/** A priority that becomes the ticket's in one click, where it is another. */
export function SuggestedPriority({ priority, ticket, applyPriority = never }: SuggestedPriorityProps) {
  const t = useTranslations("Analysis");
  const priorities = useTranslations("Priorities");
  const toast = useToast();
  const queries = useQueryClient();
  const { run, pending, refusal } = useAction(({ id, priority: applied }: Change, _restore: ((change: Change) => void) | undefined) => applyPriority({ id, priority: applied }), (_, { priority: applied }, restore) => {
    void queries.invalidateQueries({ queryKey: ["ticket", ticket.id] });
    const undo = restore && (() => restore({ id: ticket.id, priority: ticket.priority }));
    toast({ text: t("applied", { priority: priorities(applied) }), undo });
  });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2">
        <Facet priority={priority} className="text-sm" />
        {applyPriority !== never && priority !== ticket.priority && (
          <Button size="sm" aria-disabled={pending} onClick={() => run({ id: ticket.id, priority }, (change) => run(change, undefined))} aria-label={`${t("apply")}: ${priorities(priority)}`} className="h-6">
            {t("apply")}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
