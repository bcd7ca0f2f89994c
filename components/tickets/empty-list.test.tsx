import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { EmptyList } from "./empty-list";

test.each([
  ["zh", "还没有工单", "新建第一张工单"],
  ["nl", "Nog geen meldingen", "Eerste melding maken"],
] as const)("a desk without tickets asks in %s for the first one", (locale, title, way) => {
  const page = render(<EmptyList filtered={false} />, { locale });
  expect(page.all("p")[0]?.text).toBe(title);
  expect([page.one("a").text, page.one("a").attributes.href]).toEqual([way, "/tickets/new"]);
});

test.each([
  ["zh", "没有符合条件的工单", "清除筛选"],
  ["nl", "Geen melding voldoet", "Filters wissen"],
] as const)("filters that match nothing lead in %s back to the whole list", (locale, title, way) => {
  const page = render(<EmptyList filtered />, { locale });
  expect(page.all("p")[0]?.text).toBe(title);
  expect([page.one("a").text, page.one("a").attributes.href]).toEqual([way, "/tickets"]);
});
