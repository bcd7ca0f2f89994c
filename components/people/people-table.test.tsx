import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { shownPerson } from "@/tests/support/shown-people";
import { PeopleTable } from "./people-table";

const rowOf = (person = shownPerson(), locale: "en" | "fr" = "en") => render(<PeopleTable people={[person]} />, { locale }).all("tr")[1];

test("a row names the person, leads to the profile, and says role and language in words", () => {
  const row = rowOf(shownPerson({ employeeId: "E/1", role: "it_staff" }), "fr");
  expect(row?.all("a")[0]?.attributes.href).toBe("/people/E%2F1");
  expect(row?.one("th").text).toBe("Mireille Vantongeren");
  expect(row?.text).toContain("Équipe IT");
  expect(row?.text).toContain("néerlandais");
  expect(row?.text).not.toContain("it_staff");
});

test("who may not sign in is marked by a word and another shape, not by colour alone", () => {
  const marks = [true, false].map((isActive) => rowOf(shownPerson({ isActive })));
  expect(marks[0]?.text).toContain("Active");
  expect(marks[1]?.text).toContain("Deactivated");
  expect(marks[0]?.all("path")).toHaveLength(0);
  expect(marks[1]?.all("path")).toHaveLength(1);
});

test("what is not known is a dash, so that no cell is mistaken for a fault", () => {
  expect(rowOf(shownPerson({ department: "", officeLocation: "", locale: null }))?.all("td").map(({ spoken }) => spoken).filter((text) => text === "–")).toHaveLength(3);
});

test("department and office lead to everybody of the same", () => {
  const links = rowOf(shownPerson({ department: "R & D", officeLocation: "Gent" }))?.all("a").map(({ attributes, text }) => [text, attributes.href]);
  expect(links?.slice(1)).toEqual([["R & D", "/people?department=R+%26+D"], ["Gent", "/people?office=Gent"]]);
});
