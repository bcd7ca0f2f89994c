import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { teachingScope } from "./document-scope";
import type { TeachingDocument } from "./found-document";
import { loadDocuments } from "./load-documents";
import { type EmbeddedText, rankDocuments, type RankedKey } from "./rank-documents";

export interface RetrieveInput {
  /** What is asked, as a person wrote it. */
  text: string;
  /** The ticket that asks; it does not find itself. */
  asking: string | null;
  /** What the embedding model made of the text; null while there is none. */
  embedded: EmbeddedText | null;
}

export interface RankedDocument extends RankedKey {
  document: TeachingDocument;
}

const RANKED = 10;

/** The teaching documents nearest to a text, by meaning and by word, best first, at most ten. */
export async function retrieve(ctx: Ctx, { text, asking, embedded }: RetrieveInput): Promise<RankedDocument[]> {
  authorize(ctx.actor, "analysis.read");
  const ranked = await rankDocuments(ctx, { text, embedded, scope: teachingScope(asking), limit: RANKED });
  const documents = await loadDocuments(ctx, ranked.map(({ key }) => key));
  return ranked.flatMap((found) => {
    const document = documents.get(found.key);
    return document ? [{ ...found, document }] : [];
  });
}
