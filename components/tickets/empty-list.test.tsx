import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { EmptyList } from "./empty-list";
import { readTicketFilters } from "./read-ticket-filters";

const ALL = "/tickets?open=any";

test.each([
  ["zh", {}, "还没有工单", "新建第一张工单", "/tickets/new"],
  ["nl", {}, "Nog geen meldingen", "Eerste melding maken", "/tickets/new"],
  ["zh", { status: "pending" }, "没有符合条件的工单", "清除筛选", ALL],
  ["nl", { open: "true", tag: "vpn" }, "Geen melding voldoet", "Filters wissen", ALL],
  ["en", { open: "true", sort: "updated_at" }, "Nothing is open", "Show all tickets", ALL],
  ["fr", { open: "true" }, "Aucune demande ouverte", "Voir toutes les demandes", ALL],
] as const)("in %s a list of %o without tickets says why, and leads on", (locale, query, title, way, href) => {
  const page = render(<EmptyList filters={readTicketFilters(query)} />, { locale });
  expect(page.all("p")[0]?.text).toBe(title);
  expect([page.one("a").text, page.one("a").attributes.href]).toEqual([way, href]);
});
