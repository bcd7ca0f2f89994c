import { expect, test } from "vitest";
import { Markdown } from "@/components/ui/markdown";
import { render } from "@/tests/support/render";
import { markPassage } from "./mark-passage";

const article = "## First\n\nLook at the *screen*.\n\n1. Open **Settings > Printers** and choose the queue.\n2. Empty `the queue` first.\n\n| Error | Cure |\n| --- | --- |\n| 809 | Turn on IKEv2 |\n";

const marks = (step: string) =>
  render(<Markdown text={article} language="en" rehypePlugins={[[markPassage, { step, language: "en" }]]} />).all("mark").map(({ text }) => text);

test("the passage is marked through the emphasis in it, and nothing beside it", () => {
  expect(marks("Open Settings, Printers and choose the queue").join(" ")).toBe("Open Settings > Printers and choose the queue.");
  expect(marks("Empty the queue").join(" ")).toBe("Empty the queue first.");
});

test("a cell of a table is a passage of its own", () => {
  expect(marks("Turn on IKEv2")).toEqual(["Turn on IKEv2"]);
});

test("an article that says nothing of the step stays as it is", () => {
  expect(marks("Vervang de lader")).toEqual([]);
});

test("all words of an article with a mark are there, in their order", () => {
  const plain = render(<Markdown text={article} language="en" />).text;
  const marked = render(<Markdown text={article} language="en" rehypePlugins={[[markPassage, { step: "Open Settings, Printers and choose the queue", language: "en" }]]} />).text;
  expect(marked.replace(/\s+/g, "")).toBe(plain.replace(/\s+/g, ""));
});
