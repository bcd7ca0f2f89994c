import { expect, test } from "vitest";
import { earlyText } from "./early-text";

const written = { title: "VPN", content: "One.\nTwo." };

test("a field as it was sent is not typed, though a form changes its line breaks", () => {
  expect(earlyText({ title: "VPN", content: "One.\r\nTwo.", audience: "staff" }, written)).toBeUndefined();
  expect(earlyText({ title: "VPN", content: "One.\r\nTwo." }, { ...written, content: "One.\r\nTwo." })).toBeUndefined();
  expect(earlyText({}, written)).toBeUndefined();
});

test("what was typed before the page answered is told, with plain line breaks", () => {
  expect(earlyText({ title: "VPN", content: "One.\r\nTwo.\r\nThree." }, written)).toEqual({ content: "One.\nTwo.\nThree." });
});
