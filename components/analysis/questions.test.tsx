import { expect, test } from "vitest";
import { shownAnalysis } from "@/tests/support/shown-tickets";
import { render } from "@/tests/support/render";
import { Questions } from "./questions";

test("each question is an item, in the ticket's language", () => {
  const page = render(<Questions analysis={shownAnalysis({ language: "fr", questions: ["Depuis quand ?", "Quel appareil ?"] })} />, { locale: "zh" });
  expect(page.one("ul").attributes.lang).toBe("fr");
  expect(page.all("li").map(({ text }) => text)).toEqual(["Depuis quand ?", "Quel appareil ?"]);
});
