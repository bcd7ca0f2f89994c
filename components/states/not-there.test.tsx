import { expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { render } from "@/tests/support/render";
import { NotThere } from "./not-there";

test.each([
  ["article", "There is no such article", "/knowledge"],
  ["person", "There is no such person", "/people"],
  ["anything", "There is nothing here", "/tickets"],
] as const)("of %s that is missing the page speaks, and leads to its like", (kind, title, href) => {
  const page = render(<NotThere kind={kind} />);
  expect([page.one("h1").text, page.one("a").attributes.href]).toEqual([title, href]);
});

test.each(LOCALES)("of an article no ticket is spoken, in %s", (locale) => {
  expect(render(<NotThere kind="article" />, { locale }).text).not.toMatch(/ticket|工单|demande|melding/i);
});
