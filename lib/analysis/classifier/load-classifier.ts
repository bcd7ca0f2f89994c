import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { classifiers } from "@/db/schema/chunks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";
import { findVectorSpace, type VectorSpace } from "@/lib/search/vector-space";
import type { Classifier } from "./classifier";
import { parseStored } from "./stored-classifier";

export interface SpaceClassifier {
  space: VectorSpace;
  classifier: Classifier;
}

interface Kept {
  model: string;
  loaded: SpaceClassifier | null;
  until: number;
}

const KEPT_MS = 30_000;

const keptBy = () => perProcess("classifiers", () => new WeakMap<Database, Kept>());

async function read(ctx: Ctx, model: string): Promise<SpaceClassifier | null> {
  const space = await findVectorSpace(ctx, model);
  if (!space) return null;
  const [row] = await ctx.db.select({ weights: classifiers.weights }).from(classifiers).where(eq(classifiers.spaceId, space.id));
  if (!row) return null;
  const stored = parseStored(row.weights, space.dimensions);
  if (!stored) logger().warn({ space: space.id }, "the stored text classifier is malformed: keywords and neighbours decide");
  return stored && { space, classifier: stored.categories };
}

/** What was learnt for a model's vectors, as it was half a minute ago at most; null while there is nothing that fits them. */
export async function loadClassifier(ctx: Ctx, model: string): Promise<SpaceClassifier | null> {
  authorize(ctx.actor, "analysis.read");
  const known = keptBy().get(ctx.db);
  const now = ctx.now().getTime();
  if (known?.model === model && known.until > now) return known.loaded;
  const loaded = await read(ctx, model);
  keptBy().set(ctx.db, { model, loaded, until: now + KEPT_MS });
  return loaded;
}

/** Lets the next analysis of this process ask anew. */
export const forgetClassifiers = (ctx: Ctx): boolean => keptBy().delete(ctx.db);
