"use server";

import { runAction } from "@/app/_http/action";
import { giveFeedback } from "@/lib/analysis/give-feedback";
import type { GiveFeedbackInput } from "@/lib/analysis/schema";
import { reanalyzeTicket } from "@/lib/tickets/reanalyze-ticket";
import type { ReadTicketInput, UpdateTicketInput } from "@/lib/tickets/schema";
import { updateTicket } from "@/lib/tickets/update-ticket";

export async function judgeAnalysis(input: GiveFeedbackInput) {
  return runAction(giveFeedback, input);
}

export async function analyzeAgain({ id }: ReadTicketInput) {
  return runAction(reanalyzeTicket, { id });
}

export async function applyPriority({ id, priority }: Pick<UpdateTicketInput, "id" | "priority">) {
  return runAction(updateTicket, { id, priority });
}
