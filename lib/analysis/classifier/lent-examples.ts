import type { Embedder } from "@/lib/ai/ports";
import { oneAtATime } from "@/lib/core/one-at-a-time";
import { perProcess } from "@/lib/core/per-process";
import { embedPassages } from "@/lib/search/embed-passages";
import type { Example } from "./learn-classifier";
import { type LentText, lentTexts } from "./lent-texts";
import { meanVector } from "./mean-vector";

/** How much a text of others counts beside one of the desk's own; measured with `npm run eval` on tests/fixtures/eval. */
const LENT_WEIGHT = 0.5;

const keptBy = () => perProcess("lent-vectors", () => new WeakMap<Embedder, Map<string, Float32Array>>());

/** A text's vector, which this process makes once; it takes its turn with the reports that somebody waits for. */
async function vectorOf(embedder: Embedder, { title, passages }: LentText, signal?: AbortSignal): Promise<Float32Array> {
  const kept = keptBy().get(embedder) ?? new Map<string, Float32Array>();
  keptBy().set(embedder, kept);
  const known = kept.get(title);
  if (known) return known;
  const chunks = await oneAtATime("look-up", () => embedPassages(embedder, passages, signal));
  const vector = meanVector(chunks.map(({ embedding }) => embedding));
  kept.set(title, vector);
  return vector;
}

/** The lent texts with a model's vectors, but for those whose titles a desk has among its own. Throws ModelError. */
export async function lentExamples(embedder: Embedder, titles: ReadonlySet<string>, signal?: AbortSignal): Promise<Example[]> {
  const examples: Example[] = [];
  for (const text of lentTexts()) {
    if (!titles.has(text.title)) examples.push({ category: text.category, vector: await vectorOf(embedder, text, signal), weight: LENT_WEIGHT });
  }
  return examples;
}
