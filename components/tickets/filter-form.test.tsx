import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { FilterForm } from "./filter-form";
import { readTicketFilters } from "./read-ticket-filters";

const drawn = (query: Record<string, string>) => render(<FilterForm filters={readTicketFilters(query)} names={{ E7: "Bram Kuiper" }} onApply={() => {}} />);
const field = (page: ReturnType<typeof drawn>, name: string) => page.having("name", name)[0]?.attributes;

test("fields say what the address says; a span ends with the day before its moment", () => {
  const page = drawn({ department: "Finance", tag: "vpn", created_after: "2026-11-03T00:00:00Z", created_before: "2026-11-05T00:00:00Z", unanswered: "true", watched_by: "me", employee_id: "E7" });
  expect(["department", "tag", "createdFrom", "createdUntil"].map((name) => field(page, name)?.value)).toEqual(["Finance", "vpn", "2026-11-03", "2026-11-04"]);
  expect([field(page, "unanswered"), field(page, "watched")].map((box) => box && "checked" in box)).toEqual([true, true]);
  expect(page.all("button")[0]?.spoken).toBe("Requester: Bram Kuiper");
});

test("without filters nothing is filled in, and the requester is anybody", () => {
  const page = drawn({});
  expect(["department", "tag", "createdFrom", "resolvedUntil"].map((name) => field(page, name)?.value ?? "")).toEqual(["", "", "", ""]);
  expect(page.all("button")[0]?.spoken).toBe("Requester: Any");
});

test("every control has a name", () => {
  const page = drawn({});
  const labels = page.all("label");
  const named = new Set(labels.map(({ attributes }) => attributes.for));
  const controls = [...page.all("input"), ...page.all("select")];
  const inLabel = labels.flatMap((label) => label.all("input"));
  expect(controls.filter((control) => !named.has(control.attributes.id ?? "") && !inLabel.includes(control))).toEqual([]);
});
