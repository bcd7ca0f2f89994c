import { expect, test } from "vitest";
import { inboxAddress, readInboxView } from "./inbox-address";

test("what is unread stands first and needs no word in the address", () => {
  expect(inboxAddress({ show: "unread" })).toBe("/inbox");
  expect(inboxAddress({ show: "all", cursor: "a b" })).toBe("/inbox?show=all&cursor=a+b");
});

test("an address that says something unknown shows what is unread", () => {
  expect(readInboxView({ show: "everything", cursor: ["a", "b"] })).toEqual({ show: "unread", cursor: undefined });
  expect(readInboxView({ show: "all", cursor: "abc" })).toEqual({ show: "all", cursor: "abc" });
});
