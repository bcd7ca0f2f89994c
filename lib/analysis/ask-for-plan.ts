import { type Generation, type Generator, ModelError } from "@/lib/ai/ports";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import type { Report } from "@/lib/search/document-text";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { Ticket } from "@/lib/tickets/schema";
import { AnswerStream } from "./answer-stream";
import { answerSchema } from "./answer-schema";
import type { Degradation } from "./degradations";
import { type AnswerFault, buildPrompt, type Prompt, withFeedback } from "./prompt";
import { type NamedStep, type ReadAnswer, readAnswer, readObject, readStep } from "./read-answer";
import { isForeign } from "./usable-reply";

const ANSWER_TOKENS = 1_200;

export interface PlanRequest {
  ticket: Ticket & Pick<Report, "facts">;
  sources: readonly TeachingDocument[];
  /** Called with each step of an answer in the ticket's language as it is written, `at` counting from 0 in each try. */
  onStep?: ((step: NamedStep, at: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What one try came to. */
interface Attempt {
  answer: ReadAnswer;
  /** Why to try once more, if anything is wrong. */
  fault: AnswerFault | null;
  /** Whether the server failed, so that another try is not worth its time. */
  isOver: boolean;
}

const RETRIED: ReadonlySet<Degradation> = new Set<AnswerFault>(["llm_prose", "llm_broken_json", "llm_no_steps", "llm_wrong_language"]);
const isRetried = (code: Degradation): code is AnswerFault => RETRIED.has(code);

function countTokens({ promptTokens, completionTokens }: Generation): void {
  metrics().llmTokens.inc({ kind: "prompt" }, promptTokens ?? 0);
  metrics().llmTokens.inc({ kind: "completion" }, completionTokens ?? 0);
}

/** An answer in another language than the ticket's is none, however good. */
function inLanguage(answer: ReadAnswer, { ticket }: PlanRequest): ReadAnswer {
  const written = answer.steps?.map(({ text }) => text).join("\n") ?? "";
  return isForeign(written, ticket.language) ? { ...answer, steps: null, degraded: [...answer.degraded, "llm_wrong_language"] } : answer;
}

async function attempt(generator: Generator, prompt: Prompt, asked: PlanRequest): Promise<Attempt> {
  const { ticket, sources, onStep, signal } = asked;
  let shown = 0;
  const stream = new AnswerStream((value) => {
    const step = readStep(value, sources);
    if (step && !isForeign(step.text, ticket.language)) onStep?.(step, shown++);
  });
  const done = (answer: ReadAnswer, isOver: boolean): Attempt => {
    const read = inLanguage(answer, asked);
    return { answer: read, fault: read.degraded.find(isRetried) ?? null, isOver };
  };
  const whatIsWhole = (code: Degradation): ReadAnswer => {
    const { hasAllSteps, ...whole } = stream.soFar;
    const answer = readObject(hasAllSteps ? whole : {}, sources);
    return { ...answer, degraded: answer.steps ? [...answer.degraded, code] : [code] };
  };
  try {
    const request = { ...prompt, schema: answerSchema(), maxTokens: ANSWER_TOKENS, onText: (piece: string) => stream.push(piece) };
    const generation = await generator.generate(signal ? { ...request, signal } : request);
    countTokens(generation);
    const answer = readAnswer(generation.text, sources);
    return done(answer.degraded.includes("llm_broken_json") && stream.soFar.hasAllSteps ? whatIsWhole("llm_cut_off") : answer, false);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    logger().warn({ fault: error.fault, model: generator.model }, "the language model gave no whole answer");
    return done(whatIsWhole(`llm_${error.fault}`), true);
  }
}

/**
 * Asks a language model for a plan, once more with what was wrong when it cannot be used. What was whole of an answer that broke
 * off behind its steps is used. Null steps: nothing that could be used, with every reason.
 */
export async function askForPlan(generator: Generator, asked: PlanRequest): Promise<ReadAnswer> {
  const prompt = buildPrompt(asked.ticket, asked.sources);
  const first = await attempt(generator, prompt, asked);
  if (!first.fault || first.isOver) return first.answer;
  const second = await attempt(generator, withFeedback(prompt, first.fault, asked.ticket.language), asked);
  const usable = [second, first].find(({ answer }) => answer.steps);
  return usable?.answer ?? { ...second.answer, degraded: [...new Set([...first.answer.degraded, ...second.answer.degraded])] };
}
