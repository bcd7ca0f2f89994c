import { expect, test } from "vitest";
import { CATEGORIES, PRIORITIES, STATUSES } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import { CategoryMark } from "./category-mark";
import { Facet } from "./facet";
import { PriorityMark } from "./priority-mark";
import { StatusMark } from "./status-mark";

test.each([
  ["zh", ["待处理", "处理中", "已解决", "已关闭"], ["低", "中", "高", "紧急"], ["硬件", "软件", "网络", "权限", "其他"]],
  ["nl", ["Wachtend", "In behandeling", "Opgelost", "Gesloten"], ["Laag", "Normaal", "Hoog", "Dringend"], ["Hardware", "Software", "Netwerk", "Toegang", "Overig"]],
] as const)("every status, priority and category has its word in %s", (locale, statuses, priorities, categories) => {
  expect(STATUSES.map((status) => render(<Facet status={status} />, { locale }).text)).toEqual(statuses);
  expect(PRIORITIES.map((priority) => render(<Facet priority={priority} />, { locale }).text)).toEqual(priorities);
  expect(CATEGORIES.map((category) => render(<Facet category={category} />, { locale }).text)).toEqual(categories);
});

/** A mark without its colours. */
const shape = (markup: string) => markup.replace(/ class="[^"]*"/g, "");

test("statuses are told apart without colour", () => {
  expect(new Set(STATUSES.map((status) => shape(markupOf(<StatusMark status={status} />))))).toHaveLength(STATUSES.length);
});

test("priorities are told apart without colour", () => {
  expect(new Set(PRIORITIES.map((priority) => shape(markupOf(<PriorityMark priority={priority} />))))).toHaveLength(PRIORITIES.length);
});

test("categories are told apart without colour", () => {
  expect(new Set(CATEGORIES.map((category) => shape(markupOf(<CategoryMark category={category} />))))).toHaveLength(CATEGORIES.length);
});

test("a higher priority fills more bars", () => {
  const filled = (["low", "medium", "high"] as const).map((priority) => render(<PriorityMark priority={priority} />).having("opacity", "1").length);
  expect(filled).toEqual([1, 2, 3]);
});

test("marks are not read out beside their words", () => {
  const marks = [<StatusMark key="1" status="closed" />, <PriorityMark key="2" priority="urgent" />, <PriorityMark key="3" priority="low" />, <CategoryMark key="4" category="network" />];
  expect(marks.map((mark) => render(mark).one("svg").attributes["aria-hidden"])).toEqual(["true", "true", "true", "true"]);
});
