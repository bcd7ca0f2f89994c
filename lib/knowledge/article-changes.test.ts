import { expect, test } from "vitest";
import { type ArticleState, changedFields } from "./article-changes";

const state: ArticleState = { title: "Spooler", content: "Restart it.", category: "hardware", tags: ["print", "queue"], language: "en", status: "draft", audience: "staff" };

test.each<[Partial<ArticleState>, string[]]>([
  [{ ...state, tags: [...state.tags] }, []],
  [{ tags: ["queue", "print"] }, ["tags"]],
  [{ tags: [] }, ["tags"]],
  [{ audience: "everyone", title: "The spooler", status: "draft" }, ["title", "audience"]],
])("%j changes %j: what counts is what a field says", (patch, changed) => {
  expect(changedFields(state, patch)).toEqual(changed);
});

test("what is left out stays, and what belongs to no version is no change", () => {
  const row = { ...state, title: undefined, version: 9, usageCount: 7, updatedAt: new Date() };
  expect(changedFields(state, row)).toEqual([]);
});
