import type { Category } from "@/db/enums";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { teachingScope } from "./document-scope";
import type { TeachingDocument } from "./found-document";
import { isKnown } from "./is-known";
import { loadDocuments } from "./load-documents";
import { type EmbeddedText, rankDocuments, type RankedKey } from "./rank-documents";
import { towardsAnswers } from "./towards-answers";

export interface RetrieveInput {
  /** What is asked, as a person wrote it. */
  text: string;
  /** The ticket that asks; it does not find itself. */
  asking: string | null;
  /** What the embedding model made of the text; null while there is none. */
  embedded: EmbeddedText | null;
  /** How likely the question is of each category; null while nobody can say. */
  expected?: Readonly<Record<Category, number>> | null;
}

export interface RankedDocument extends RankedKey {
  document: TeachingDocument;
}

const RANKED = 10;

/** Documents among which the expected category decides. */
const LOOKED_AT = 20;

/** What a document gains by being of the category that the question is taken for; measured with `npm run eval`, see docs/quality.md. */
const CATEGORY_WEIGHT = 0.08;

/** Marks what may be shown: nothing at all where what was found does not answer the question. */
function markSimilar(found: RankedDocument[], { embedded, expected }: RetrieveInput): RankedDocument[] {
  const [first] = found;
  const { relevance } = embeddingProfile(embedded?.model ?? "").profile;
  const similarities = found.flatMap(({ wholeSimilarity }) => wholeSimilarity ?? []);
  if (!first || !relevance || similarities.length === 0) return found;
  const isExpected = expected ? expected[first.document.category] >= Math.max(...Object.values(expected)) : null;
  const known = isKnown({ score: first.score, similarity: Math.max(...similarities), wordShare: Math.max(...found.map(({ wordShare }) => wordShare)), isExpected }, relevance);
  const isNear = (one: RankedDocument) => one === first || one.isSimilar || (one.similarity ?? -1) >= relevance.besides;
  return found.map((one) => ({ ...one, isSimilar: known && isNear(one) }));
}

/** The teaching documents nearest to a text, by meaning, by word and by what it is taken for, best first, at most ten. */
export async function retrieve(ctx: Ctx, input: RetrieveInput): Promise<RankedDocument[]> {
  authorize(ctx.actor, "analysis.read");
  const { text, asking, expected } = input;
  const embedded = input.embedded && towardsAnswers(input.embedded);
  const ranked = await rankDocuments(ctx, { text, embedded, scope: teachingScope(asking), limit: LOOKED_AT });
  const documents = await loadDocuments(ctx, ranked.map(({ key }) => key));
  const found = ranked.flatMap((key) => {
    const document = documents.get(key.key);
    const gained = document && expected ? CATEGORY_WEIGHT * expected[document.category] : 0;
    return document ? [{ ...key, score: key.score + gained, document }] : [];
  });
  return markSimilar(found.sort((a, b) => b.score - a.score).slice(0, RANKED), input);
}
