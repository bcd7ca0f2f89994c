import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { countDocuments } from "./count-documents";
import type { TeachingDocument } from "./found-document";
import { fuse, type FusedDocument } from "./fuse";
import { loadDocuments } from "./load-documents";
import { measureSimilarity } from "./measure-similarity";
import { queryTerms } from "./query-terms";
import { searchVectors } from "./search-vectors";
import { searchWords, type WordMatch } from "./search-words";
import { vectorSpace } from "./vector-space";

export interface RetrieveInput {
  /** What is asked, as a person wrote it. */
  text: string;
  /** The ticket that asks; it does not find itself. */
  asking: string | null;
  /** What the embedding model made of the text; null while there is none. */
  embedded: { model: string; vectors: readonly Float32Array[]; similarThreshold: number } | null;
}

export interface RankedDocument extends FusedDocument {
  document: TeachingDocument;
  /** Whether the evidence suffices to show it. */
  isSimilar: boolean;
}

const RANKED = 10;

/** Documents found by words whose cosine is measured too. */
const MEASURED = 40;

/** Share of a question's words, by weight, from which words alone say that a document is similar. */
const SIMILAR_WORD_SHARE = 0.3;

interface MeaningInput {
  embedded: NonNullable<RetrieveInput["embedded"]>;
  first: Float32Array;
  asking: string | null;
  matches: readonly WordMatch[];
}

async function searchMeaning(ctx: Ctx, { embedded, first, asking, matches }: MeaningInput): Promise<Map<string, number>> {
  const space = await vectorSpace(ctx, embedded.model, first.length);
  const proposed = await searchVectors(ctx, { space, vectors: embedded.vectors, asking });
  const keys = matches.slice(0, MEASURED).map(({ key }) => key).filter((key) => !proposed.has(key));
  return new Map([...proposed, ...(await measureSimilarity(ctx, { space, vector: first, keys }))]);
}

/** The teaching documents nearest to a text, by meaning and by word, best first, at most ten. */
export async function retrieve(ctx: Ctx, { text, asking, embedded }: RetrieveInput): Promise<RankedDocument[]> {
  authorize(ctx.actor, "analysis.read");
  const counts = await countDocuments(ctx);
  const total = [...counts.values()].reduce((sum, documents) => sum + documents, 0);
  const { terms, weight } = await queryTerms(ctx, { text, total });
  const matches = await searchWords(ctx, { terms, asking });
  const [first] = embedded?.vectors ?? [];
  const similarities = embedded && first ? await searchMeaning(ctx, { embedded, first, asking, matches }) : null;
  const ranked = fuse({ similarities, matches, counts, queryWeight: weight }).slice(0, RANKED);
  const documents = await loadDocuments(ctx, ranked.map(({ key }) => key));
  const threshold = embedded?.similarThreshold ?? Number.POSITIVE_INFINITY;
  return ranked.flatMap((fused) => {
    const document = documents.get(fused.key);
    const isSimilar = (fused.similarity ?? -1) >= threshold || fused.wordShare >= SIMILAR_WORD_SHARE;
    return document ? [{ ...fused, document, isSimilar }] : [];
  });
}
