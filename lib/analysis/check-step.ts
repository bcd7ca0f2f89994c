import { type Embedder, ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey, type TeachingDocument } from "@/lib/search/found-document";
import { measureParts, type Nearness } from "@/lib/search/measure-parts";
import { segmentWords } from "@/lib/search/segment";
import { findVectorSpace } from "@/lib/search/vector-space";
import { referenceTo } from "./evidence";
import type { NamedStep } from "./read-answer";
import type { Step } from "./schema";

/** A step with those of its sources that support it. */
export interface CheckedStep {
  step: Step;
  /** Citations that were taken out. */
  dropped: number;
}

export type StepCheck = (step: NamedStep) => Promise<CheckedStep>;

/** Share of a step's words that a source holds, from which it supports the step whatever its vectors say. */
const SUPPORTING_WORDS = 0.6;

const HAN = /\p{Script=Han}/u;
/** Short words of Latin languages say nothing about what a text is about. */
const saysSomething = (word: string) => word.length > (HAN.test(word) ? 1 : 3);
const wordsOf = (text: string): Set<string> => new Set(segmentWords(text).filter(saysSomething));

/** Of the words of a step that say something, the share that a document holds, 0 to 1; each document is cut into words once. */
function wordShares(): (step: string, document: TeachingDocument) => number {
  const known = new Map<string, Set<string>>();
  return (step, document) => {
    const words = wordsOf(step);
    const key = documentKey(document);
    const held = known.get(key) ?? wordsOf(`${document.title}\n${document.type === "ticket" ? document.resolution : document.content}`);
    known.set(key, held);
    return words.size === 0 ? 0 : words.intersection(held).size / words.size;
  };
}

/** How near a step is to its sources, by document key; none without a model, or where it has made no vectors of them. */
async function nearnessOf(ctx: Ctx, embedder: Embedder, { text, cited }: NamedStep, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Nearness>> {
  try {
    const [vector] = await embedder.embed([text], "query", signal);
    const space = await findVectorSpace(ctx, embedder.model);
    if (!vector || space?.dimensions !== vector.length) return new Map();
    return await measureParts(ctx, { space, vectors: [vector], keys: cited.map(documentKey) });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return new Map();
  }
}

/**
 * A check of steps against the sources that they name: one that neither shares the step's words nor is near it in meaning is
 * taken out. A step keeps its place without a source. The same step is looked at once.
 */
export function stepCheck(ctx: Ctx, embedder: Embedder, signal?: AbortSignal): StepCheck {
  const known = new Map<string, Promise<CheckedStep>>();
  const sharedWords = wordShares();
  async function check(named: NamedStep): Promise<CheckedStep> {
    const { text, cited, invented } = named;
    if (cited.length === 0) return { step: { text, sources: [] }, dropped: invented };
    const near = await nearnessOf(ctx, embedder, named, signal);
    const supports = (document: TeachingDocument) =>
      (near.get(documentKey(document))?.nearest ?? -1) >= embedder.profile.supportThreshold || sharedWords(text, document) >= SUPPORTING_WORDS;
    const supporting = cited.filter(supports);
    return { step: { text, sources: supporting.map(referenceTo) }, dropped: invented + cited.length - supporting.length };
  }
  return (named) => {
    const key = JSON.stringify([named.text, named.cited.map(documentKey), named.invented]);
    const checked = known.get(key) ?? check(named);
    known.set(key, checked);
    return checked;
  };
}
