import { expect, test } from "vitest";
import { markupOf, render } from "@/tests/support/render";
import { CompareChoice } from "./compare-choice";
import { CompareText } from "./compare-text";
import { WordDiff } from "./word-diff";

const marked = (show: "before" | "after", before: string, after: string, language: "en" | "zh" = "en") => render(<WordDiff before={before} after={after} language={language} show={show} />);

test("of each text the words are marked that the other has not", () => {
  expect(marked("before", "The red reader blinks.", "The green reader blinks.").all("del").map(({ text }) => text)).toEqual(["red"]);
  expect(marked("after", "The red reader blinks.", "The green reader blinks.").all("ins").map(({ text }) => text)).toEqual(["green"]);
  expect(marked("after", "The red reader blinks.", "The green reader blinks.").text).toBe("The green reader blinks.");
});

test("Chinese is compared by words, though none are spaced", () => {
  const page = marked("after", "打印机今天没有反应", "打印机昨天没有反应", "zh");
  expect(page.all("ins").map(({ text }) => text)).toEqual(["昨天"]);
  expect(page.one("p").attributes.lang).toBe("zh");
});

test("a text that is markup is compared as text", () => {
  expect(markupOf(<WordDiff before="<b>x</b>" after="<i>x</i>" language="en" show="after" />)).not.toContain("<i>");
});

test("both texts stand beside each other, and what shall stand can be written", () => {
  const page = render(<CompareText name="Description" theirs="Dead." mine="Dead since Monday." value="Dead since Monday." language="nl" onChange={() => {}} />, { locale: "nl" });
  expect(page.all("h3").map(({ text }) => text)).toEqual(["Intussen opgeslagen", "Dat van u"]);
  expect(page.one("textarea").text).toBe("Dead since Monday.");
  expect(page.one("legend").text).toBe("Description");
  expect(page.all("button").map(({ text, attributes }) => [text, attributes["aria-pressed"]])).toEqual([["Het opgeslagene nemen", "false"], ["Dat van u nemen", "true"]]);
});

test("of two values the one that stands is checked", () => {
  const page = render(<CompareChoice name="Priority" theirs="Urgent" mine="High" value="mine" onChange={() => {}} />);
  expect(page.all("label").map(({ text }) => text)).toEqual(["Urgent (Saved meanwhile)", "High (Yours)"]);
  expect(page.having("type", "radio").map(({ attributes }) => "checked" in attributes)).toEqual([false, true]);
});
