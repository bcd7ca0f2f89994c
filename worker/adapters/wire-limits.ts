import type { GenerationRequest } from "@/lib/ai/ports";

/** Of a generator's probe: quick enough for a health page, large enough for a server with hundreds of models. */
export const PROBE_LIMITS = { timeoutMs: 2_000, maxBytes: 1024 * 1024 };

/**
 * Bytes that an answer may have on the wire. Measured: 130 bytes around each token for Ollama, 300 for OpenAI's events,
 * so that 256 KiB alone would end after 900 tokens of a well-behaved server.
 */
export const answerBytes = (maxTokens: number): number => 256 * 1024 + maxTokens * 1024;

const CONTEXT_STEP = 4096;

/**
 * Tokens that prompt and answer need, in steps, so that the model is not loaded again for each request. Ollama cuts what
 * is beyond its window off the start of the prompt without a word, the instructions first.
 */
export function contextTokens({ system, prompt, maxTokens }: Pick<GenerationRequest, "system" | "prompt" | "maxTokens">): number {
  const text = system + prompt;
  const wide = text.replace(/[^\u0250-\uffff]/g, "").length;
  const estimate = wide + (text.length - wide) / 3 + maxTokens;
  return Math.ceil(estimate / CONTEXT_STEP) * CONTEXT_STEP;
}
