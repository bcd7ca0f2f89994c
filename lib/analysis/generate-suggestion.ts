import { PRIORITIES, type Priority } from "@/db/enums";
import type { Generator } from "@/lib/ai/ports";
import { type Report, reportText } from "@/lib/search/document-text";
import type { Ticket } from "@/lib/tickets/schema";
import { askForPlan } from "./ask-for-plan";
import type { CheckedStep, StepCheck } from "./check-step";
import { chooseCategory, isAgainstEvidence } from "./choose-category";
import type { Degradation } from "./degradations";
import type { Evidence } from "./evidence";
import type { NamedStep, ReadAnswer } from "./read-answer";
import type { Step } from "./schema";
import type { Suggestion } from "./suggestion";
import { replyCheck } from "./usable-reply";
import type { CategoryVote } from "./vote-category";

export interface SuggestionRequest {
  ticket: Ticket & Pick<Report, "facts">;
  evidence: Evidence;
  vote: CategoryVote;
  /** What stands when the model gives nothing to use, and where it leaves something out. */
  fallback: Suggestion;
  checkStep: StepCheck;
  /** Called with the checked steps so far while the model writes. */
  onSteps?: (steps: readonly Step[]) => void;
  signal?: AbortSignal | undefined;
}

/** Hands on each step once it is checked, in order, with all before it; those of a new try take the place of the old ones. */
function growing({ checkStep, onSteps }: SuggestionRequest) {
  let steps: Promise<CheckedStep>[] = [];
  return (named: NamedStep, at: number): void => {
    if (at === 0) steps = [];
    steps.push(checkStep(named));
    const asked = steps;
    // What fails here fails again where the whole answer is checked.
    void Promise.all(asked).then((checked) => asked === steps && onSteps?.(checked.map(({ step }) => step)), () => undefined);
  };
}

/** A model may move what the report's words say by one degree: whoever asks it for more is not given it. */
function nearPriority(told: Priority | null, known: Priority | null): Priority | null {
  if (told === null || known === null) return known ?? told;
  const distance = PRIORITIES.indexOf(told) - PRIORITIES.indexOf(known);
  return PRIORITIES[PRIORITIES.indexOf(known) + Math.sign(distance)] ?? known;
}

/** Reply and questions of an answer where they can be offered, those of the fallback where they cannot. */
function extras({ reply, questions, priority }: ReadAnswer, { ticket, evidence, fallback }: SuggestionRequest) {
  const isUsable = replyCheck({ report: reportText(ticket), language: ticket.language, sources: evidence.sources.map(({ document }) => document) });
  const offered = reply !== null && isUsable(reply);
  // They are put to the requester as well.
  const usable = questions.filter(isUsable);
  const degraded: Degradation[] = reply !== null && !offered ? ["llm_reply_withheld"] : [];
  return {
    reply: offered ? reply : fallback.reply,
    questions: usable.length > 0 ? usable : fallback.questions,
    priority: nearPriority(priority, fallback.priority),
    degraded,
  };
}

/** The language model's suggestion over the fallback; or the fallback, with why, when the model gave nothing to use. */
export async function generateSuggestion(generator: Generator, request: SuggestionRequest): Promise<Suggestion> {
  const { ticket, evidence, vote, fallback, checkStep, signal } = request;
  const sources = evidence.sources.map(({ document }) => document);
  const answer = await askForPlan(generator, { ticket, sources, onStep: growing(request), signal });
  if (!answer.steps) return { ...fallback, degraded: [...fallback.degraded, ...answer.degraded] };
  const checked = await Promise.all(answer.steps.map(checkStep));
  const sourcesDropped = checked.reduce((sum, { dropped }) => sum + dropped, 0);
  const { degraded, ...more } = extras(answer, request);
  const overruled = answer.category !== null && isAgainstEvidence(answer.category, vote);
  return {
    source: "llm",
    ...chooseCategory(answer, vote),
    steps: checked.map(({ step }) => step),
    sourcesDropped,
    ...more,
    modelUsed: generator.model,
    degraded: [
      ...fallback.degraded,
      ...answer.degraded,
      ...(overruled ? ["llm_category_overruled" as const] : []),
      ...(sourcesDropped > 0 ? ["sources_dropped" as const] : []),
      ...degraded,
    ],
  };
}
