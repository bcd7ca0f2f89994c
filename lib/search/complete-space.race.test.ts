import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chunks, vectorSpaces } from "@/db/schema/chunks";
import { ownTransactions } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { completeSpace } from "./complete-space";
import { missingDocuments } from "./missing-documents";

const database = raceDatabase({ connections: 12 });

test("of workers that find nothing missing at once, one completes the space", async () => {
  const ctx = ownTransactions(database.ctx());
  const [space] = await ctx.db.insert(vectorSpaces).values({ model: `test/${randomUUID()}`, chunking: 2, dimensions: 2 }).returning();
  const id = space?.id ?? 0;
  // The database is shared: whatever other tests left is embedded here.
  for (;;) {
    const [first] = await missingDocuments(ctx, id, undefined, 1);
    if (!first) break;
    const reference = first.kind === "article" ? { articleId: first.id, part: "body" as const } : { ticketId: first.id, part: "resolution" as const };
    await ctx.db.insert(chunks).values({ spaceId: id, ...reference, position: 0, content: "c", embedding: Float32Array.of(1, 0) });
  }
  const completed = await Promise.all(Array.from({ length: 8 }, () => completeSpace(ctx, id)));
  expect(completed.filter(Boolean)).toHaveLength(1);
  await ctx.db.delete(chunks).where(eq(chunks.spaceId, id));
  await ctx.db.delete(vectorSpaces).where(eq(vectorSpaces.id, id));
});
