import { expect, test } from "vitest";
import { parseInput } from "@/lib/core/issues";
import { DRAFT_MAX_CHARACTERS, draftKey, saveDraftInput } from "./schema";

test.each(["new-ticket", "ticket:1:reply", "ticket:4711:note", "ticket:999999999999999999:edit", "article:new", "article:12"])("%s is something to draft", (key) => {
  expect(draftKey.safeParse(key).success).toBe(true);
});

test.each(["", "new-ticket ", "ticket:0:reply", "ticket:01:reply", "ticket:TK20261124001:reply", "ticket:1:forward", "ticket:1:reply:2", "article:", "article:old", "Article:1", "ticket:1:reply\n"])("%j is not", (key) => {
  expect(draftKey.safeParse(key).success).toBe(false);
});

const fieldsOf = (content: Record<string, unknown>) => {
  try {
    parseInput(saveDraftInput, { key: "new-ticket", content });
    return [];
  } catch (error) {
    return (error as { details: { fields: object[] } }).details.fields;
  }
};

test("what is half typed is kept: empty, blank and odd values too", () => {
  expect(fieldsOf({ title: "", description: " \n", tags: [], priority: "whatever", sure: null, at: 3, more: { deep: [{ er: "x" }] } })).toEqual([]);
});

test("text that the database cannot hold is named by its place, however deep", () => {
  const content = { title: "a\0", list: ["ok", { text: "\ud800" }] };
  expect(fieldsOf(content)).toEqual([{ path: "content.title", reason: "text_nul" }, { path: "content.list.1.text", reason: "text_malformed" }]);
});

test("a name that would come back as another is refused", () => {
  expect(fieldsOf({ some_field: 1, inner: { "": 2, Title: 3, fine2: 4 } })).toEqual(["content.some_field", "content.inner.", "content.inner.Title"].map((path) => ({ path, reason: "field_name_malformed" })));
});

test("it holds 120,000 characters as JSON and not one more", () => {
  const room = DRAFT_MAX_CHARACTERS - JSON.stringify({ body: "" }).length;
  expect(fieldsOf({ body: "x".repeat(room) })).toEqual([]);
  expect(fieldsOf({ body: "x".repeat(room + 1) })).toEqual([{ path: "content", reason: "text_too_long", values: { maximum: 120_000 } }]);
  expect(fieldsOf({ body: "\n".repeat(room / 2 + 1) })).toHaveLength(1);
});
