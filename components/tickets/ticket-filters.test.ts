import { describe, expect, it, test } from "vitest";
import { readTicketFilters } from "./read-ticket-filters";
import { AT_FIRST, FILTER_NAMES, isFiltered, readColumns, showSame, type TicketFilters, ticketsAddress } from "./ticket-filters";

const queryOf = (address: string) => Object.fromEntries(new URL(address, "http://desk.example").searchParams);

const ALL: Partial<TicketFilters> = {
  status: "pending",
  open: "false",
  category: "network",
  priority: "urgent",
  assignedTo: "me",
  unassigned: "true",
  unanswered: "true",
  watchedBy: "me",
  employeeId: "E0042",
  department: "Facilities & 后勤",
  tag: "vpn",
  language: "nl",
  createdAfter: "2026-11-01T00:00:00.000Z",
  createdBefore: "2026-12-01T00:00:00+01:00",
  resolvedAfter: "2026-11-02T00:00:00Z",
  resolvedBefore: "2026-11-03T00:00:00Z",
  search: "打印机 & co",
};

describe("address and filters", () => {
  test.each(FILTER_NAMES)("%s comes back from the address as it went there", (name) => {
    const filters = readTicketFilters({ [name]: ALL[name] });
    expect(filters[name]).toBe(ALL[name]);
    expect(readTicketFilters(queryOf(ticketsAddress(filters)))).toEqual(filters);
  });

  it("comes back whole, with order, columns, view and place", () => {
    const whole = readTicketFilters({ ...ALL, sort: "updated_at", cursor: "c/2+x", columns: "title.tags", view: "12" });
    expect(readTicketFilters(queryOf(ticketsAddress(whole, { cursor: whole.cursor })))).toEqual(whole);
  });

  it("uses the API's names", () => {
    expect(ticketsAddress(readTicketFilters({ assigned_to: "me", created_after: "2026-11-01T00:00:00Z" }))).toBe("/tickets?assigned_to=me&created_after=2026-11-01T00%3A00%3A00Z");
  });

  it("passes over what an address says wrong", () => {
    const wrong = { status: "burning", search: "  ", category: ["network", "other"], sort: "title", unassigned: "yes", created_after: "yesterday", view: "x", columns: "price", assigned_to: "" };
    expect(ticketsAddress(readTicketFilters(wrong))).toBe("/tickets?open=any");
  });

  it("cuts a search that is too long", () => {
    expect(readTicketFilters({ search: "x".repeat(400) }).search).toHaveLength(300);
  });
});

describe("a list that is asked for nothing", () => {
  it("shows what its reader sees first, whatever its order and columns", () => {
    expect(readTicketFilters({ sort: "updated_at", columns: "title" }, AT_FIRST).open).toBe("true");
  });

  it.each([{ open: "any" }, { status: "closed" }, { employee_id: "E1" }, { search: "vpn" }])("but what is asked for is shown: %o", (query) => {
    expect(readTicketFilters(query, AT_FIRST).open).toBeUndefined();
  });

  it("every ticket has an address of its own", () => {
    expect(queryOf(ticketsAddress(readTicketFilters({})))).toEqual({ open: "any" });
  });
});

describe("ticketsAddress", () => {
  const filters = readTicketFilters({ status: "pending", search: "vpn", cursor: "abc" });

  it("keeps the other filters and leads back to the first page", () => {
    expect(ticketsAddress(filters, { category: "network" })).toBe("/tickets?status=pending&category=network&search=vpn");
  });

  it("takes a filter away", () => {
    expect(ticketsAddress(filters, { status: undefined })).toBe("/tickets?search=vpn");
  });

  it("keeps the place in the list when asked to", () => {
    expect(ticketsAddress(filters, { cursor: "next" })).toBe("/tickets?status=pending&search=vpn&cursor=next");
  });
});

describe("columns", () => {
  it("stand in the list's order, each once, the title always among them", () => {
    expect(readColumns("updated.status.status.number")).toEqual(["number", "title", "status", "updated"]);
  });

  it.each([undefined, "", "price"])("%j names none", (text) => {
    expect(readColumns(text)).toBeUndefined();
  });
});

it("knows whether anything is left out", () => {
  expect(isFiltered(readTicketFilters({ sort: "updated_at", cursor: "abc", columns: "title", view: "3" }))).toBe(false);
  expect(isFiltered(readTicketFilters({ unanswered: "true" }))).toBe(true);
});

it("two lists show the same whatever their place, columns and view, but not in another order", () => {
  const one = readTicketFilters({ status: "pending", cursor: "a", view: "1", columns: "title" });
  expect(showSame(one, readTicketFilters({ status: "pending" }))).toBe(true);
  expect(showSame(one, readTicketFilters({ status: "pending", sort: "created_at" }))).toBe(false);
});
