import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { requesterReader, shownDesk } from "@/tests/support/shown-desk";
import { RatingForm } from "./rating-form";
import { RatingShown } from "./rating-shown";

const at = new Date("2026-11-24T11:00:00Z");
const rating = { score: 4, comment: "Fast.", createdAt: at, updatedAt: at };
const asked = (given: typeof rating | null, locale: "en" | "zh" | "fr" = "en") => render(<RatingForm desk={shownDesk({ status: "resolved", rating: given }, requesterReader)} />, { locale });

test.each([
  ["zh", ["非常满意", "满意", "一般", "不满意", "非常不满意"]],
  ["fr", ["Très satisfait", "Satisfait", "Moyennement satisfait", "Insatisfait", "Très insatisfait"]],
] as const)("five choices in words, each with a face, are asked in %s", (locale, words) => {
  const page = asked(null, locale);
  const labels = page.all("label");
  expect(labels.map(({ text }) => text)).toEqual([...words]);
  expect(labels.map((label) => label.all("svg")).every((icons) => icons.length === 1)).toBe(true);
  expect(page.having("type", "radio").map(({ attributes }) => attributes.value)).toEqual(["5", "4", "3", "2", "1"]);
});

test("nothing is chosen for who has not chosen, and nothing can be sent yet", () => {
  const page = asked(null);
  expect(page.having("type", "radio").filter(({ attributes }) => "checked" in attributes)).toEqual([]);
  expect(page.having("type", "submit")).toEqual([]);
  expect(page.text).not.toContain("Thank you");
});

test("what was given is shown with thanks, and can be changed", () => {
  const page = asked(rating);
  expect(page.having("type", "radio").filter(({ attributes }) => "checked" in attributes).map(({ attributes }) => attributes.value)).toEqual(["4"]);
  expect(page.one("textarea").text).toBe("Fast.");
  expect(page.having("role", "status").map(({ text }) => text)).toContain("Thank you. IT sees your rating.");
});

test("staff read the rating in a word, with what was said", () => {
  expect(render(<RatingShown rating={rating} />).text).toMatch(/^The requester's rating .* Satisfied Fast\.$/);
});
