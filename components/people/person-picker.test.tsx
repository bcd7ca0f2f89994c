import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { render } from "@/tests/support/render";
import { PersonList } from "./person-list";
import { PersonPicker } from "./person-picker";
import { peopleQuery, personQuery } from "./people-query";

const BRAM = { employeeId: "E7", name: "Bram Kuiper", department: "Facilities", email: "bram@desk.example" };
const ADA = { employeeId: "E3", name: "Ada Lund", department: "IT", email: "ada@desk.example" };

function known() {
  const queries = new QueryClient();
  queries.setQueryData(peopleQuery("", true).queryKey, [BRAM, ADA]);
  queries.setQueryData(personQuery("E7").queryKey, BRAM);
  return queries;
}

const picker = (value: string | null, locale: Locale = "en") =>
  render(<PersonPicker label="Assignee" value={value} onChange={() => {}} staffOnly />, { locale, queries: known() }).one("button");

test.each([["zh", "Assignee: 未分派"], ["nl", "Assignee: Niemand"]] as const)("nobody is a word in %s, behind what is chosen", (locale, spoken) => {
  expect(picker(null, locale).spoken).toBe(spoken);
});

test("who is chosen is shown by name, and by id until the name is known", () => {
  expect(picker("E7").spoken).toBe("Assignee: Bram Kuiper");
  expect(picker("E8").spoken).toBe("Assignee: E8");
});

test("it is announced as a dialog that is closed, and loads nobody before", () => {
  expect(picker(null).attributes).toMatchObject({ "aria-haspopup": "dialog", "aria-expanded": "false", type: "button" });
});

const list = (options: Partial<Parameters<typeof PersonList>[0]>, locale: Locale = "en") =>
  render(<PersonList label="Assignee" value={null} onChoose={() => {}} staffOnly {...options} />, { locale, queries: known() });

test("people stand in the order of their names with their departments; the reader and nobody stand first", () => {
  const page = list({ me: { employeeId: "E9", name: "Owen Tasker" }, allowNobody: true });
  expect(page.having("role", "option").map(({ spoken }) => spoken)).toEqual(["Owen Tasker me", "Nobody", "Ada Lund IT", "Bram Kuiper Facilities"]);
});

test("the reader is listed once", () => {
  expect(list({ me: ADA }).having("role", "option").map(({ spoken }) => spoken)).toEqual(["Ada Lund me", "Bram Kuiper Facilities"]);
});

test("nobody is offered only where a ticket may have none", () => {
  expect(list({}).having("role", "option")).toHaveLength(2);
});

test.each([["zh", "姓名或邮箱"], ["fr", "Nom ou adresse e-mail"]] as const)("the field says in %s what finds somebody, and is named by what is chosen", (locale, hint) => {
  const field = list({}, locale).one("input");
  expect(field.attributes.placeholder).toBe(hint);
  expect(field.attributes.role).toBe("combobox");
});
