import { expect, test } from "vitest";
import { classifiers } from "@/db/schema/chunks";
import { vectorSpace } from "@/lib/search/vector-space";
import { analyse } from "@/tests/support/analysis-desk";
import { CLASSIFIED_MODEL, useCountingEmbedder } from "@/tests/support/classified-desk";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";

const categories = { hardware: [0, 0, 0], software: [0, 0, 0], network: [0, 0, 0], permission: [0, 0, 5], other: [0, 0, 0] };
const silent = { title: "Zzz", description: "Qqq." };

test("where words and neighbours say nothing, what the desk has learnt says the category", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    const before = await makeTicket(ctx, silent);
    expect((await analyse(ctx, before.id)).suggestedCategory).toBe("other");
  }));

test("what was learnt for the model's vectors counts, and for another model's it does not", () =>
  withRollback(async (ctx) => {
    useCountingEmbedder();
    const { id } = await vectorSpace(ctx, CLASSIFIED_MODEL, 2);
    await ctx.db.insert(classifiers).values({ spaceId: id, weights: { digest: "", categories }, documents: 1, accuracy: null, trainedAt: ctx.now() });
    const ticket = await makeTicket(ctx, silent);
    expect((await analyse(ctx, ticket.id)).suggestedCategory).toBe("permission");
    useCountingEmbedder({ model: "test/other" });
    const later = await makeTicket(ctx, silent);
    expect((await analyse(ctx, later.id)).suggestedCategory).toBe("other");
  }));
