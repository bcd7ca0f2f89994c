import type { Answer } from "@/components/forms/answer";
import type { Priority } from "@/db/enums";
import type { GivenFeedback, GiveFeedbackInput } from "@/lib/analysis/schema";

/** What staff can do with an analysis. */
export interface AnalysisActions {
  judge: (feedback: GiveFeedbackInput) => Promise<Answer<GivenFeedback>>;
  analyzeAgain: (ticket: { id: string }) => Promise<Answer<unknown>>;
  applyPriority: (change: { id: string; priority: Priority }) => Promise<Answer<unknown>>;
  /** Puts text into the reply that is being written; undefined where none can be. */
  takeReply?: (text: string) => void;
}
