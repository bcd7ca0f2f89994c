import { expect, test } from "vitest";
import { classifiers, vectorSpaces } from "@/db/schema/chunks";
import { withRollback } from "@/tests/support/database";
import { latestClassifier } from "./latest-classifier";

test("the classifier that was trained last, none before the first", () =>
  withRollback(async (ctx) => {
    expect(await latestClassifier(ctx)).toBeNull();
    for (const [model, documents, accuracy, trainedAt] of [["acme/a", 90, null, "2026-11-25T02:00:00Z"], ["acme/b", 80, 0.84, "2026-11-24T02:00:00Z"]] as const) {
      const [space] = await ctx.db.insert(vectorSpaces).values({ model, dimensions: 3 }).returning({ id: vectorSpaces.id });
      await ctx.db.insert(classifiers).values({ spaceId: space?.id ?? 0, weights: {}, documents, accuracy, trainedAt: new Date(trainedAt) });
    }
    expect(await latestClassifier(ctx)).toEqual({ embeddingModel: "acme/a", documents: 90, accuracy: null, trainedAt: new Date("2026-11-25T02:00:00Z") });
  }));
