import { Inbox } from "lucide-react";
import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import { Blank } from "./blank";
import { ErrorState } from "./error-state";

const failed = (digest?: string) => Object.assign(new Error("relation tickets does not exist"), { digest });
const drawn = (digest?: string, locale: Locale = "en") => render(<ErrorState error={failed(digest)} retry={() => {}} />, { locale });

test.each([
  ["zh", "服务台暂时无法响应", "重试", "参考编号：d1g3st"],
  ["nl", "De helpdesk kan nu even niet antwoorden", "Opnieuw proberen", "Kenmerk: d1g3st"],
] as const)("a page that failed says so in %s, lets one try again and names the log's line", (locale, title, retry, reference) => {
  const page = drawn("d1g3st", locale);
  expect(page.one("h1").text).toBe(title);
  expect([page.one("button").text, page.one("button").attributes.type]).toEqual([retry, "button"]);
  expect(page.text).toContain(reference);
});

test("the error's own words stay out of the page", () => {
  expect(markupOf(<ErrorState error={failed("d1g3st")} retry={() => {}} />)).not.toContain("relation");
});

test("an error that the browser met has no reference", () => {
  expect(drawn().text).not.toContain("Reference");
});

test.each([["zh", "您没有权限"], ["nl", "U mag dit niet zien"]] as const)("what is forbidden is said in %s, and trying again is not offered", (locale, title) => {
  const page = drawn("forbidden", locale);
  expect(page.one("h1").text).toBe(title);
  expect(page.all("button")).toEqual([]);
});

test("what is not there is told with the way on, its picture hidden from screen readers", () => {
  const page = render(<Blank icon={Inbox} title="Nothing yet" text="Report it here."><a href="/tickets/new">Report</a></Blank>);
  expect(page.spoken).toBe("Nothing yet Report it here. Report");
  expect(page.one("svg").attributes["aria-hidden"]).toBe("true");
});
