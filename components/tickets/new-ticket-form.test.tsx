import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import type { Requester } from "@/lib/people/schema";
import { markupOf, render } from "@/tests/support/render";
import type { FileTicket } from "./new-ticket";
import { NewTicketForm } from "./new-ticket-form";
import { RequesterSelect } from "./requester-select";

const never: FileTicket = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));
const requesters: Requester[] = [{ employeeId: "E1", name: "Odile Brandt", department: "Payroll" }, { employeeId: "E2", name: "Kees de Wit", department: "" }];

const drawn = (locale: Locale = "en", staffSees?: Requester[]) => render(<NewTicketForm requesters={staffSees} fileTicket={never} />, { locale });

test.each([
  ["zh", ["标题", "详细描述"], ["类别", "优先级"], "提交工单"],
  ["nl", ["Titel", "Omschrijving"], ["Categorie", "Prioriteit"], "Melding versturen"],
] as const)("a blank form asks in %s", (locale, labels, legends, submit) => {
  const page = drawn(locale);
  const wired = page.all("label").filter(({ attributes }) => attributes.for !== undefined);
  expect(wired.map(({ text }) => text)).toEqual(labels);
  expect(wired.map(({ attributes }) => attributes.for)).toEqual([page.having("name", "title")[0]?.attributes.id, page.one("textarea").attributes.id]);
  expect(page.all("legend").map(({ text }) => text)).toEqual(legends);
  expect(page.having("type", "submit").map(({ text }) => text)).toEqual([submit]);
});

test("category and priority begin at other and medium, and every choice is in sight", () => {
  const radios = drawn().having("type", "radio");
  expect(radios.filter(({ attributes }) => "checked" in attributes).map(({ attributes }) => [attributes.name, attributes.value])).toEqual([["category", "other"], ["priority", "medium"]]);
  expect(radios).toHaveLength(9);
});

test("the form cannot be sent before the page answers: the browser would send it by itself", () => {
  expect(drawn().having("type", "submit").map(({ attributes }) => "disabled" in attributes)).toEqual([true]);
});

test("a form that nobody has sent shows no error", () => {
  const page = drawn();
  expect(page.having("role", "alert")).toEqual([]);
  expect(page.having("aria-invalid", "true")).toEqual([]);
  expect(page.having("role", "status")).toEqual([]);
});

test("who reports own troubles alone is asked for no requester", () => {
  expect(drawn().all("select")).toEqual([]);
});

test.each([["zh", "报告人", "我自己"], ["nl", "Melder", "Ikzelf"]] as const)("staff choose the requester in %s, themselves first", (locale, label, myself) => {
  const page = drawn(locale, requesters);
  expect(page.all("label")[0]?.text).toBe(label);
  expect(page.all("option").map(({ text, attributes }) => [text, attributes.value])).toEqual([[myself, ""], ["Odile Brandt · Payroll", "E1"], ["Kees de Wit", "E2"]]);
  expect(page.all("option").filter(({ attributes }) => "selected" in attributes).map(({ text }) => text)).toEqual([myself]);
});

test("a field's error is wired to it for who does not see the page", () => {
  const page = render(<RequesterSelect requesters={requesters} value="E1" error="Er is geen actieve medewerker met dit nummer." onChange={() => {}} />, { locale: "nl" });
  const { "aria-invalid": invalid, "aria-describedby": described = "" } = page.one("select").attributes;
  expect(invalid).toBe("true");
  expect(page.having("id", described).map(({ text }) => text)).toEqual(["Er is geen actieve medewerker met dit nummer."]);
});

test("a colleague's name that is markup is shown as text", () => {
  expect(markupOf(<NewTicketForm requesters={[{ employeeId: "E3", name: "</select><script>x</script>", department: "" }]} fileTicket={never} />)).not.toContain("<script");
});
