import { type Generator, ModelError } from "@/lib/ai/ports";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import type { Ticket } from "@/lib/tickets/schema";
import type { Evidence } from "./evidence";
import { answerSchema, buildPrompt } from "./prompt";
import { readAnswer } from "./read-answer";
import type { Suggestion } from "./suggestion";

const ANSWER_TOKENS = 900;

async function ask(generator: Generator, ticket: Ticket, evidence: Evidence, signal: AbortSignal | undefined): Promise<string> {
  const documents = evidence.sources.map(({ document }) => document);
  const request = { ...buildPrompt(ticket, documents), schema: answerSchema(), maxTokens: ANSWER_TOKENS };
  const { text, promptTokens, completionTokens } = await generator.generate(signal ? { ...request, signal } : request);
  metrics().llmTokens.inc({ kind: "prompt" }, promptTokens ?? 0);
  metrics().llmTokens.inc({ kind: "completion" }, completionTokens ?? 0);
  return text;
}

/** The language model's suggestion over the fallback; or the fallback, with why, when the model gave nothing to use. */
export async function generateSuggestion(
  generator: Generator,
  { ticket, evidence, fallback, signal }: { ticket: Ticket; evidence: Evidence; fallback: Suggestion; signal?: AbortSignal | undefined },
): Promise<Suggestion> {
  try {
    const text = await ask(generator, ticket, evidence, signal);
    const answer = readAnswer(text, evidence.sources.map(({ document }) => document));
    if (answer.steps === null) return { ...fallback, degraded: [...fallback.degraded, ...answer.degraded] };
    return {
      source: "llm",
      category: answer.category ?? fallback.category,
      confidence: answer.confidence ?? fallback.confidence,
      steps: answer.steps,
      modelUsed: generator.model,
      degraded: [...fallback.degraded, ...answer.degraded],
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault, model: generator.model }, "the language model gave no answer");
    return { ...fallback, degraded: [...fallback.degraded, `llm_${error.fault}`] };
  }
}
