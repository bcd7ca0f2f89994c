import { Command } from "cmdk";
import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import type { SearchResult } from "@/lib/search/schema";
import { render } from "@/tests/support/render";
import { FoundGroups } from "./found-groups";
import type { Found } from "./use-found";
import { PaletteLauncher } from "./palette-launcher";

const result = (given: Partial<SearchResult>): SearchResult => ({ type: "ticket", id: "1", ticketNumber: "TK20261124007", title: "VPN error 809", snippet: "", similarity: null, status: "pending", category: "network", language: "en", ...given });
const nobody: Found = { documents: [], people: [], isLooking: false, hasFailed: false };

const drawn = (typed: string, found: Partial<Found> = {}, locale: Locale = "en") =>
  render(
    <Command shouldFilter={false}>
      <Command.List>
        <FoundGroups typed={typed} found={{ ...nobody, ...found }} onGo={() => {}} />
      </Command.List>
    </Command>,
    { locale },
  );

const groups = (...given: Parameters<typeof drawn>) => drawn(...given).having("cmdk-group-heading", "").map(({ text }) => text);
const options = (...given: Parameters<typeof drawn>) => drawn(...given).having("role", "option").map(({ text }) => text);

test("what was found is grouped by what it is, the last resort comes last", () => {
  const found = { documents: [result({ type: "article", id: "9", ticketNumber: null, title: "VPN at home" }), result({})], people: [{ employeeId: "E-1", name: "Vera Pnin", department: "IT" }] };
  expect(groups("vpn", found, "nl")).toEqual(["Meldingen", "Artikelen", "Mensen", "Overal"]);
  expect(options("vpn", found, "nl")).toEqual(["VPN error 809 TK20261124007", "VPN at home", "Vera Pnin IT", "Zoek “vpn” in de lijst met meldingen"]);
});

test("a whole ticket number offers that ticket at once, before any answer", () => {
  expect(options("tk20261124007")[0]).toBe("Open ticket TK20261124007");
  expect(options("tk2026")).toEqual(["Search the ticket list for “tk2026”"]);
});

test("what was typed is marked in titles, which carry their language", () => {
  const [title] = drawn("vpn", { documents: [result({ title: "连不上 VPN", language: "zh" })] }).having("lang", "zh");
  expect(title?.all("mark").map(({ text }) => text)).toEqual(["VPN"]);
});

test("nothing typed finds nothing", () => {
  expect(groups("")).toEqual([]);
});

test("the palette is closed until it is asked for", () => {
  const role = "employee";
  const shown = render(<PaletteLauncher role={role} chooseLocale={() => Promise.resolve()} />, { locale: "fr" });
  expect(shown.one("button").spoken).toBe("Rechercher, aller à");
  expect(shown.having("role", "dialog")).toEqual([]);
});
