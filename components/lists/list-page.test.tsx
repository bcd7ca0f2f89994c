import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { FilterForm } from "./filter-form";
import { FilterSelect } from "./filter-select";
import { ListPage } from "./list-page";
import type { ListQuery } from "./list-address";

const none = { title: "Nothing yet", text: "It will come." };
const listed = (query: ListQuery, page: { results: string[]; nextCursor: string | null; total: number }) =>
  render(
    <ListPage path="/people" query={query} page={page} title="People" none={none}>
      <p>rows</p>
    </ListPage>,
  );

test("the next page keeps the filters, and the beginning is a page without a cursor", () => {
  const page = listed({ role: "admin", cursor: "b" }, { results: ["x"], nextCursor: "c", total: 1_200 });
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/people?role=admin", "/people?role=admin&cursor=c"]);
  expect(page.text).toContain("1 of 1,200 shown");
});

test("an empty list says whether filters are the reason, with the way back", () => {
  expect(listed({}, { results: [], nextCursor: null, total: 0 }).text).toContain("Nothing yet");
  const narrowed = listed({ role: "admin" }, { results: [], nextCursor: null, total: 0 });
  expect(narrowed.text).toContain("Nothing matches");
  expect(narrowed.one("a").attributes.href).toBe("/people");
});

test("filters are a form that works without scripts, each with its label and what is chosen", () => {
  const page = render(
    <FilterForm path="/people" query={{ role: "admin" }}>
      <FilterSelect name="role" label="Role" value="admin" options={[{ value: "admin", label: "Administrator" }]} />
    </FilterForm>,
  );
  expect(page.one("form").attributes).toMatchObject({ action: "/people", method: "get", role: "search" });
  expect(page.one("label").attributes.for).toBe(page.one("select").attributes.id);
  expect(page.having("selected", "")[0]?.text).toBe("Administrator");
  expect(page.one("a").text).toBe("Clear filters");
});
