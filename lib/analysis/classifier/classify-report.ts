import type { CategoryScores } from "@/lib/analysis/keyword-scores";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { EmbeddedText } from "@/lib/search/rank-documents";
import { classify } from "./classifier";
import { loadClassifier } from "./load-classifier";
import { meanVector } from "./mean-vector";

/** The probability of each category by what the desk has learnt; null without vectors, or where nothing was learnt for their space. */
export async function classifyReport(ctx: Ctx, embedded: EmbeddedText | null): Promise<CategoryScores | null> {
  authorize(ctx.actor, "analysis.read");
  const vector = meanVector(embedded?.vectors ?? []);
  if (!embedded || vector.length === 0) return null;
  const loaded = await loadClassifier(ctx, embedded.model);
  return loaded?.space.dimensions === vector.length ? classify(loaded.classifier, vector) : null;
}
