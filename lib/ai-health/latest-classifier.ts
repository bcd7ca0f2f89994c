import { desc, eq } from "drizzle-orm";
import { classifiers, vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import type { AiHealth } from "./schema";

/** The learnt classifier that was trained last. */
export async function latestClassifier(ctx: Ctx): Promise<AiHealth["classifier"]> {
  const { documents, accuracy, trainedAt } = classifiers;
  const [row] = await ctx.db
    .select({ embeddingModel: vectorSpaces.model, documents, accuracy, trainedAt })
    .from(classifiers)
    .innerJoin(vectorSpaces, eq(vectorSpaces.id, classifiers.spaceId))
    .orderBy(desc(trainedAt), desc(classifiers.spaceId))
    .limit(1);
  return row ?? null;
}
