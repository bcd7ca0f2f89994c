import type { Ctx } from "@/lib/core/ctx";
import { countDocuments } from "./count-documents";
import type { DocumentScope } from "./document-scope";
import { fuse, type FusedDocument } from "./fuse";
import { measureParts, type Nearness } from "./measure-parts";
import { queryTerms } from "./query-terms";
import { searchVectors } from "./search-vectors";
import { searchWords, type WordMatch } from "./search-words";
import { findVectorSpace } from "./vector-space";

/** What an embedding model made of a text. */
export interface EmbeddedText {
  model: string;
  vectors: readonly Float32Array[];
  /** The vector of the whole text, where the first of `vectors` leans to its title. */
  whole?: Float32Array;
  similarThreshold: number;
}

export interface RankInput {
  /** What is asked, as a person wrote it. */
  text: string;
  /** What the embedding model made of the text; null while there is none. */
  embedded: EmbeddedText | null;
  scope: DocumentScope;
  limit: number;
  /** Whether somebody is typing: the last word may be the beginning of one. */
  isTyped?: boolean;
}

export interface RankedKey extends FusedDocument {
  /** Whether the evidence suffices to show it. */
  isSimilar: boolean;
}

/** Documents found by words whose cosine is measured too. */
const MEASURED = 40;

/** Share of a question's words, by weight, from which words alone say that a document is similar. */
const SIMILAR_WORD_SHARE = 0.3;

/** How near documents are, by key; null while the model has made no vector that could be compared. */
async function searchMeaning(ctx: Ctx, { embedded, scope }: RankInput, matches: readonly WordMatch[]): Promise<Map<string, Nearness> | null> {
  const [first] = embedded?.vectors ?? [];
  if (!embedded || !first) return null;
  const space = await findVectorSpace(ctx, embedded.model);
  if (space?.dimensions !== first.length) return null;
  const { vectors, whole } = embedded;
  const proposed = await searchVectors(ctx, { space, vectors, scope });
  const keys = new Set([...proposed.keys(), ...matches.slice(0, MEASURED).map(({ key }) => key)]);
  return measureParts(ctx, { space, vectors, whole, keys: [...keys] });
}

/** The documents of a scope nearest to a text, by meaning and by word, best first. The scope is the caller's to choose. */
export async function rankDocuments(ctx: Ctx, input: RankInput): Promise<RankedKey[]> {
  const { text, scope, embedded, limit, isTyped } = input;
  const counts = await countDocuments(ctx, scope);
  const total = [...counts.values()].reduce((sum, documents) => sum + documents, 0);
  if (total === 0) return [];
  const { terms, weight } = await queryTerms(ctx, { text, scope, total, isTyped });
  const matches = await searchWords(ctx, { terms, scope });
  const nearness = await searchMeaning(ctx, input, matches);
  const threshold = embedded?.similarThreshold ?? Number.POSITIVE_INFINITY;
  return fuse({ nearness, matches, counts, queryWeight: weight, isTyped })
    .slice(0, limit)
    .map((fused) => ({ ...fused, isSimilar: (fused.similarity ?? -1) >= threshold || fused.wordShare >= SIMILAR_WORD_SHARE }));
}
