import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { personQuery } from "@/components/people/people-query";
import type { Locale } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { render } from "@/tests/support/render";
import { BLANK_TICKET, type FileTicket } from "./new-ticket";
import { NewTicketForm } from "./new-ticket-form";
import { NewTicketRequester } from "./new-ticket-requester";
import { NewTicketStaffFields } from "./new-ticket-staff-fields";

const never: FileTicket = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));
const me = { employeeId: "E1", name: "Odile Brandt" };

const drawn = (locale: Locale = "en", isStaff = false) => render(<NewTicketForm me={me} isStaff={isStaff} fileLimit={26_214_400} fileTicket={never} />, { locale });

test.each([
  ["zh", ["标题", "详细描述"], ["类别", "优先级"], "提交工单"],
  ["nl", ["Titel", "Omschrijving"], ["Categorie", "Prioriteit"], "Melding versturen"],
] as const)("a blank form asks an employee for little, in %s", (locale, labels, legends, submit) => {
  const page = drawn(locale);
  const wired = page.all("label").filter(({ attributes }) => attributes.for !== undefined);
  expect(wired.map(({ text }) => text)).toEqual(labels);
  expect(wired.map(({ attributes }) => attributes.for)).toEqual([page.having("name", "title")[0]?.attributes.id, page.one("textarea").attributes.id]);
  expect(page.all("legend").map(({ text }) => text)).toEqual(legends);
  expect(page.having("type", "submit").map(({ text }) => text)).toEqual([submit]);
  expect(page.having("type", "checkbox")).toEqual([]);
});

test("category and priority begin at other and medium, and every choice is in sight", () => {
  const radios = drawn().having("type", "radio");
  expect(radios.filter(({ attributes }) => "checked" in attributes).map(({ attributes }) => [attributes.name, attributes.value])).toEqual([["category", "other"], ["priority", "medium"]]);
  expect(radios).toHaveLength(9);
});

test("employees are told what the choices are for, staff know", () => {
  const hints = (isStaff: boolean) => drawn("en", isStaff).all("fieldset").map(({ attributes }) => attributes["aria-describedby"] !== undefined);
  expect(hints(false)).toEqual([true, true]);
  expect(hints(true)).toEqual([false, false]);
});

test("the form cannot be sent before the page answers: the browser would send it by itself", () => {
  expect(drawn().having("type", "submit").map(({ attributes }) => "disabled" in attributes)).toEqual([true]);
});

test("a form that nobody has sent shows no error, and no word about a draft", () => {
  const page = drawn();
  expect(page.having("role", "alert").map(({ text }) => text)).toEqual([""]);
  expect(page.having("aria-invalid", "true")).toEqual([]);
  expect(page.text).not.toContain(MESSAGES.en.Editor.draft.saved);
});

test.each([["zh", "报告人: Odile Brandt"], ["nl", "Melder: Odile Brandt"]] as const)("staff choose the requester in %s, themselves first; employees report for nobody else", (locale, spoken) => {
  expect(drawn(locale, true).all("button").map((button) => button.spoken)).toContain(spoken);
  expect(drawn(locale).all("button").map((button) => button.spoken)).not.toContain(spoken);
});

test("a requester who is not the writer is named, and why one is refused is said beside", () => {
  const queries = new QueryClient();
  queries.setQueryData(personQuery("E2").queryKey, { employeeId: "E2", name: "Kees de Wit", department: "" });
  const page = render(<NewTicketRequester me={me} value="E2" error="Er is geen actieve medewerker met dit nummer." onChange={() => {}} />, { locale: "nl", queries });
  expect(page.one("button").spoken).toBe("Melder: Kees de Wit");
  expect(page.having("role", "alert").map(({ text }) => text)).toEqual(["Er is geen actieve medewerker met dit nummer."]);
});

test("a tag that is refused is said at the tags, whichever it is", () => {
  const page = render(<NewTicketStaffFields values={{ ...BLANK_TICKET, tags: "a,b" }} errors={{ "tags.1": "Too long." }} onChange={() => {}} />);
  const { "aria-invalid": invalid, "aria-describedby": described = "" } = page.having("name", "tags")[0]?.attributes ?? {};
  expect(invalid).toBe("true");
  expect(page.having("id", described).map(({ text }) => text)).toEqual(["Too long."]);
});

test("what confidential means is wired to its box", () => {
  const box = drawn("en", true).having("name", "confidential")[0];
  expect(drawn("en", true).having("id", box?.attributes["aria-describedby"] ?? "").map(({ text }) => text)).toEqual([MESSAGES.en.NewTicket.confidentialHint]);
});
