import { describe, expect, it } from "vitest";
import { isFiltered, readTicketFilters, ticketsAddress } from "./ticket-filters";

describe("readTicketFilters", () => {
  it("reads what the address says", () => {
    const read = readTicketFilters({ status: "pending", priority: "high", search: " vpn ", sort: "updated_at", cursor: "abc" });
    expect(read).toEqual({ status: "pending", priority: "high", search: "vpn", sort: "updated_at", cursor: "abc" });
  });

  it("passes over what it says wrong", () => {
    expect(readTicketFilters({ status: "burning", search: "  ", category: ["network", "other"], sort: "title" })).toEqual({ sort: "-created_at" });
  });

  it("cuts a search that is too long", () => {
    expect(readTicketFilters({ search: "x".repeat(400) }).search).toHaveLength(300);
  });
});

describe("ticketsAddress", () => {
  const filters = readTicketFilters({ status: "pending", search: "打印机 & co", cursor: "abc" });

  it("keeps the other filters and leads back to the first page", () => {
    expect(ticketsAddress(filters, { category: "network" })).toBe("/tickets?status=pending&search=%E6%89%93%E5%8D%B0%E6%9C%BA+%26+co&category=network");
  });

  it("takes a filter away", () => {
    expect(ticketsAddress(filters, { status: undefined, search: undefined })).toBe("/tickets");
  });

  it("keeps the place in the list when asked to", () => {
    expect(ticketsAddress(readTicketFilters({}), { cursor: "next" })).toBe("/tickets?cursor=next");
  });
});

it("knows whether anything is left out", () => {
  expect(isFiltered(readTicketFilters({ sort: "updated_at", cursor: "abc" }))).toBe(false);
  expect(isFiltered(readTicketFilters({ search: "vpn" }))).toBe(true);
});
