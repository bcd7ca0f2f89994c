import { expect, test } from "vitest";
import { BLANK_ARTICLE, differingFields, typedOver } from "./article-draft";

const saved = { ...BLANK_ARTICLE, title: "VPN", content: "Restart it.", tags: ["vpn"] };

test("what was typed stands over what was saved, an emptied field too, and the rest stays", () => {
  expect(typedOver(saved, { title: "", tags: undefined, version: 3, ticket: "TK1" })).toEqual({ ...saved, title: "" });
});

test("two articles differ in the fields that say something else", () => {
  expect(differingFields(saved, { ...saved, tags: ["vpn"] })).toEqual([]);
  expect(differingFields(saved, { ...saved, tags: ["vpn", "mac"], language: "nl" })).toEqual(["language", "tags"]);
});
