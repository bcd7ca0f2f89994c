import type { Embedder, Generator, QueryEmbedder } from "@/lib/ai/ports";
import { inSpan, traceId } from "@/lib/core/spans";

/** The generator, each call a span: which model, how many tokens, how long; no word of prompt or answer. */
export const tracedGenerator = <G extends Generator>(generator: G): G => ({
  ...generator,
  generate: (request) =>
    inSpan("llm generate", { kind: "CLIENT", attributes: { "gen_ai.request.model": generator.model } }, async (span) => {
      const generation = await generator.generate(request);
      span.setAttributes({ "gen_ai.usage.input_tokens": generation.promptTokens ?? undefined, "gen_ai.usage.output_tokens": generation.completionTokens ?? undefined });
      return generation;
    }),
});

/** The embedder, each call of a job or request a span: which model, how many texts, how long. */
export const tracedEmbedder = <E extends Embedder>(embedder: E): E => ({
  ...embedder,
  embed: (texts, kind, signal) =>
    traceId() === undefined
      ? embedder.embed(texts, kind, signal)
      : inSpan("model embed", { kind: "CLIENT", attributes: { "gen_ai.request.model": embedder.model, "desk.texts": texts.length } }, () => embedder.embed(texts, kind, signal)),
});

/** The same for what people look for. */
export const tracedQueryEmbedder = (embedder: QueryEmbedder): QueryEmbedder => ({
  get profile() {
    return embedder.profile;
  },
  embedQueries: (texts) => inSpan("worker embed", { kind: "CLIENT", attributes: { "desk.texts": texts.length } }, () => embedder.embedQueries(texts)),
});
