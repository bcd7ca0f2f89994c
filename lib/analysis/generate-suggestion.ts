import { type Generator, ModelError } from "@/lib/ai/ports";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import type { Ticket } from "@/lib/tickets/schema";
import type { Degradation } from "./degradations";
import type { Evidence } from "./evidence";
import { answerSchema, buildPrompt } from "./prompt";
import { type ReadAnswer, readAnswer } from "./read-answer";
import type { Suggestion } from "./suggestion";
import type { CategoryVote } from "./vote-category";

const ANSWER_TOKENS = 900;

async function ask(generator: Generator, ticket: Ticket, evidence: Evidence, signal: AbortSignal | undefined): Promise<string> {
  const documents = evidence.sources.map(({ document }) => document);
  const request = { ...buildPrompt(ticket, documents), schema: answerSchema(), maxTokens: ANSWER_TOKENS };
  const { text, promptTokens, completionTokens } = await generator.generate(signal ? { ...request, signal } : request);
  metrics().llmTokens.inc({ kind: "prompt" }, promptTokens ?? 0);
  metrics().llmTokens.inc({ kind: "completion" }, completionTokens ?? 0);
  return text;
}

/** A category for which next to nothing speaks does not stand against one for which nearly everything does. */
const NEXT_TO_NOTHING = 0.1;
const NEARLY_EVERYTHING = 0.7;

/** The model's category, unless the desk's own evidence is plainly against it; how sure both are together. */
function chooseCategory(answer: ReadAnswer, vote: CategoryVote, degraded: Degradation[]): Pick<Suggestion, "category" | "score"> {
  const voted = { category: vote.category, score: vote.shares[vote.category] };
  if (answer.category === null) return voted;
  const support = vote.shares[answer.category];
  if (support <= NEXT_TO_NOTHING && voted.score >= NEARLY_EVERYTHING) {
    degraded.push("llm_category_overruled");
    return voted;
  }
  return { category: answer.category, score: answer.confidence === null ? support : (support + answer.confidence) / 2 };
}

/** The language model's suggestion over the fallback; or the fallback, with why, when the model gave nothing to use. */
export async function generateSuggestion(
  generator: Generator,
  { ticket, evidence, vote, fallback, signal }: { ticket: Ticket; evidence: Evidence; vote: CategoryVote; fallback: Suggestion; signal?: AbortSignal | undefined },
): Promise<Suggestion> {
  try {
    const text = await ask(generator, ticket, evidence, signal);
    const answer = readAnswer(text, evidence.sources.map(({ document }) => document));
    if (answer.steps === null) return { ...fallback, degraded: [...fallback.degraded, ...answer.degraded] };
    const degraded = [...fallback.degraded, ...answer.degraded];
    return {
      ...fallback,
      source: "llm",
      ...chooseCategory(answer, vote, degraded),
      steps: answer.steps,
      modelUsed: generator.model,
      degraded,
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault, model: generator.model }, "the language model gave no answer");
    return { ...fallback, degraded: [...fallback.degraded, `llm_${error.fault}`] };
  }
}
