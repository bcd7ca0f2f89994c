import { expect, test } from "vitest";
import { shownAnalysis } from "@/tests/support/shown-tickets";
import { markupOf, render } from "@/tests/support/render";
import { Questions } from "./questions";

test("questions are shown as text, the same one twice too, and never as markup", () => {
  const questions = ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"];
  const markup = markupOf(<Questions analysis={shownAnalysis({ questions })} />);
  expect(markup).not.toContain("<img");
  expect(markup.match(/&lt;img/g)).toHaveLength(2);
});

test("each question is an item, in the ticket's language", () => {
  const page = render(<Questions analysis={shownAnalysis({ language: "fr", questions: ["Depuis quand ?", "Quel appareil ?"] })} />, { locale: "zh" });
  expect(page.one("ul").attributes.lang).toBe("fr");
  expect(page.all("li").map(({ text }) => text)).toEqual(["Depuis quand ?", "Quel appareil ?"]);
});
