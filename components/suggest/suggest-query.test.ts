import { expect, test } from "vitest";
import { suggestQuery } from "./suggest-query";

const isAsked = (title: string, description = "") => suggestQuery({ title, description }, "en").enabled;

test.each(["Printer offline", "打印机", "VPN 809"])("%s is enough to look for help", (title) => {
  expect(isAsked(title)).toBe(true);
});

test.each(["", "   ", "Prin", "VPN", "a b", "打"])("%j says too little: nobody is asked", (title) => {
  expect(isAsked(title)).toBe(false);
});

test("a description alone is enough", () => {
  expect(isAsked("", "It hums loudly.")).toBe(true);
});

test("the same words with blanks around them are one question", () => {
  expect(suggestQuery({ title: " Printer offline ", description: "\n" }, "nl").queryKey).toEqual(suggestQuery({ title: "Printer offline", description: "" }, "nl").queryKey);
});

test("of a long description only the beginning is sent, and the title no longer than the desk takes it", () => {
  const [, written] = suggestQuery({ title: "x".repeat(900), description: "y".repeat(90_000) }, "en").queryKey;
  expect(written).toMatchObject({ title: "x".repeat(300), description: "y".repeat(4_000) });
});
