import { expect, test } from "vitest";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { raceDatabase } from "@/tests/support/race-database";
import { draftArticle } from "./draft-article";

const database = raceDatabase({ connections: 8 });

test("of drafts of one ticket at once each is told of those before it", async () => {
  const ctx = database.ctx();
  const { id } = await makeSolvedTicket(ctx, { title: "Tunnelbeleuchtung", description: "Dunkelheit.", resolution: "Erneuert." });
  const drafts = await Promise.all(Array.from({ length: 4 }, () => draftArticle(ctx, { id })));
  const own = new Set(drafts.map((draft) => draft.id));
  const told = drafts.map(({ nearDuplicates }) => nearDuplicates.filter((near) => own.has(near.id)).length);
  expect(told.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
});
