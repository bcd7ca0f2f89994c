import { eq } from "drizzle-orm";
import { classifiers } from "@/db/schema/chunks";
import { isModelError, ModelError } from "@/lib/ai/ports";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { models } from "@/lib/core/runtime";
import { findVectorSpace, vectorSpace, type VectorSpace } from "@/lib/search/vector-space";
import { learnClassifier } from "./learn-classifier";
import { lentExamples } from "./lent-examples";
import { forgetClassifiers } from "./load-classifier";
import { measureAccuracy } from "./measure-accuracy";
import { digestOwnExamples, type OwnExample, readOwnExamples } from "./own-examples";
import { parseStored, type StoredClassifier } from "./stored-classifier";

/** Documents of its own from which a desk learns from them alone; with 80 to 300, what is lent still helped. */
const ENOUGH = 500;

/** Raised with every change to what is learnt or how, so that each desk learns anew. */
const VERSION = 1;

async function isStored(ctx: Ctx, space: VectorSpace, digest: string): Promise<boolean> {
  const [row] = await ctx.db.select({ weights: classifiers.weights }).from(classifiers).where(eq(classifiers.spaceId, space.id));
  return row !== undefined && parseStored(row.weights, space.dimensions)?.digest === digest;
}

/** The space of the model's vectors; a desk without documents gets it with what is lent. Throws ModelError. */
async function spaceOf(ctx: Ctx, signal: AbortSignal | undefined): Promise<VectorSpace | undefined> {
  const { embedder } = models();
  const known = await findVectorSpace(ctx, embedder.model);
  if (known) return known;
  const [first] = await lentExamples(embedder, new Set(), signal);
  return first && vectorSpace(ctx, embedder.model, first.vector.length);
}

async function learn({ dimensions }: VectorSpace, own: OwnExample[], signal: AbortSignal | undefined) {
  const titles = new Set(own.map(({ title }) => title));
  const lent = own.length < ENOUGH ? await lentExamples(models().embedder, titles, signal) : [];
  if (lent.some(({ vector }) => vector.length !== dimensions)) throw new ModelError("malformed", `the model made other than ${dimensions} dimensions`);
  const classifier = await learnClassifier([...own, ...lent], signal);
  return classifier && { classifier, accuracy: await measureAccuracy(own, lent, signal) };
}

async function train(ctx: Ctx, signal: AbortSignal | undefined): Promise<void> {
  const space = await spaceOf(ctx, signal);
  if (!space) return;
  const digest = `${VERSION} ${await digestOwnExamples(ctx, space)}`;
  if (await isStored(ctx, space, digest)) return;
  const trainedAt = ctx.now();
  const own = await readOwnExamples(ctx, space);
  const learnt = await learn(space, own, signal);
  if (!learnt) return;
  const stored: StoredClassifier = { digest, categories: learnt.classifier };
  const values = { weights: stored, documents: own.length, accuracy: learnt.accuracy, trainedAt };
  await ctx.db.insert(classifiers).values({ spaceId: space.id, ...values }).onConflictDoUpdate({ target: classifiers.spaceId, set: values });
  forgetClassifiers(ctx);
  logger().info({ documents: own.length, accuracy: learnt.accuracy }, "the text classifier was trained");
}

/**
 * Learns the categories of the desk's own documents, for the embedding model in use, when they changed since the last
 * time. Without the model nothing is learnt, and what was learnt stays.
 */
export async function trainClassifier(ctx: Ctx, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  authorize(ctx.actor, "analysis.write");
  await train(ctx, signal).catch((error: unknown) => {
    if (!isModelError(error)) throw error;
    logger().warn({ fault: error.fault }, "no embedding model to train the text classifier with");
  });
}
