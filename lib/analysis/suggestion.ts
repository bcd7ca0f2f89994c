import type { AnalysisSource, Category, Priority } from "@/db/enums";
import type { Degradation } from "./degradations";
import type { Step } from "./schema";

/** What an analysis suggests, however it was made. */
export interface Suggestion {
  source: AnalysisSource;
  category: Category;
  /** How much speaks for the category, 0 to 1; what that is worth, calibration says. */
  score: number;
  steps: Step[];
  /** Citations that were taken out, since the cited passage does not support the step. */
  sourcesDropped: number;
  priority: Priority | null;
  /** An answer to the requester, in the ticket's language. */
  reply: string | null;
  /** What the report leaves open. */
  questions: string[];
  /** Name of the model that wrote it, or how the desk made it itself. */
  modelUsed: string;
  degraded: Degradation[];
}

/** The plan as one text: numbered steps with the numbers or titles of their sources. */
export function solutionText(steps: readonly Step[]): string {
  return steps
    .map(({ text, sources }, index) => {
      const names = sources.map((source) => (source.type === "ticket" ? source.ticketNumber : source.title));
      return `${index + 1}. ${text}${names.length > 0 ? ` [${names.join("; ")}]` : ""}`;
    })
    .join("\n");
}
