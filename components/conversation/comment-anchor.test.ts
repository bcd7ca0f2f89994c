import { expect, test } from "vitest";
import { commentAnchor, pointedComment } from "./comment-anchor";

test("an address leads to the comment whose place it names", () => {
  expect(pointedComment(`#${commentAnchor("812")}`)).toBe("812");
});

test.each(["", "#", "#rating", "#comment-", "#comment-x", "#comment-0", "#comment-7x", "#comment-7\"]"])("%j points at none", (hash) => {
  expect(pointedComment(hash)).toBeUndefined();
});
