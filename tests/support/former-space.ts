import { chunks, vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import type { DocumentReference } from "@/lib/search/store-chunks";

export interface FormerSpace {
  model: string;
  /** 1 unless told: as the desk cut texts before. */
  chunking?: number;
  completedAt?: Date | null;
  createdAt?: Date;
}

/** Makes a space as an earlier version or model of the desk left it, or finds the one that was made. Returns its id. */
export async function makeFormerSpace(ctx: Ctx, { model, chunking = 1, completedAt = null, createdAt = ctx.now() }: FormerSpace, dimensions = 2): Promise<number> {
  const values = { model, chunking, dimensions, completedAt, createdAt };
  const [space] = await ctx.db.insert(vectorSpaces).values(values).onConflictDoUpdate({ target: [vectorSpaces.model, vectorSpaces.chunking], set: { completedAt } }).returning({ id: vectorSpaces.id });
  return space?.id ?? 0;
}

/** Gives a document vectors in such a space. Returns the space's id. */
export async function storeFormerVectors(ctx: Ctx, former: FormerSpace, document: DocumentReference, ...vectors: Float32Array[]): Promise<number> {
  const spaceId = await makeFormerSpace(ctx, former, vectors[0]?.length);
  const part = document.ticketId === undefined ? ("body" as const) : ("report" as const);
  await ctx.db.insert(chunks).values(vectors.map((embedding, position) => ({ ...document, spaceId, part, position, content: `former ${position}`, embedding })));
  return spaceId;
}
