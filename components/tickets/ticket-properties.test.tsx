import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import { NOW, render } from "@/tests/support/render";
import { requesterReader, shownDesk, staffReader } from "@/tests/support/shown-desk";
import { TicketProperties } from "./ticket-properties";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const people = [{ employeeId: "E3", name: "Kees de Wit", role: "it_staff" as const }];
const drawn = (facts: Partial<TicketDetail> = {}, reader = staffReader, locale: Locale = "en") => render(<TicketProperties desk={shownDesk({ people, ...facts }, reader)} assign={() => {}} />, { locale });

const buttons = (page: ReturnType<typeof drawn>) => page.all("button").map(({ text, attributes }) => attributes["aria-label"] ?? text);

test("staff change each fact where it stands, and each control says what it changes", () => {
  expect(buttons(drawn({ tags: ["vip"], assignedTo: "E3" }))).toEqual(["Assignee: Kees de Wit", "Priority: High", "Category: Hardware", "Language: English", "Remove the tag vip", "Watch", "Add a watcher"]);
});

test("a requester is offered nothing that staff alone may change", () => {
  const page = drawn({ tags: ["vip"], watchers: ["E3"] }, requesterReader);
  expect(page.all("button")).toEqual([]);
  expect(page.all("input")).toEqual([]);
  expect(page.text).not.toContain("Watchers");
});

test("a solved ticket keeps its assignee: no move takes a solved ticket to somebody else", () => {
  expect(buttons(drawn({ status: "resolved", assignedTo: "E3" }))).not.toContain("Assignee: Kees de Wit");
  expect(drawn({ status: "resolved", assignedTo: "E3" }).text).toContain("Assignee Kees de Wit");
});

test("who watches is named, can be taken off, and may stop watching", () => {
  const page = drawn({ watchers: ["E3", "E7"] });
  expect(buttons(page)).toEqual(expect.arrayContaining(["Take Kees de Wit off", "Take Rune Halvorsen off", "Stop watching"]));
});

test("those who see a confidential ticket are asked for only where it is one", () => {
  expect(buttons(drawn({ confidential: false }))).not.toContain("Let somebody see it");
  const page = drawn({ confidential: true, viewers: ["E3"] });
  expect(buttons(page)).toEqual(expect.arrayContaining(["Take Kees de Wit off", "Let somebody see it"]));
  expect(page.having("type", "checkbox").map(({ attributes }) => "checked" in attributes)).toEqual([true]);
});

test("a requester reads that the own ticket is confidential", () => {
  expect(drawn({ confidential: true }, requesterReader, "nl").text).toContain("Vertrouwelijk");
  expect(drawn({ confidential: false }, requesterReader, "nl").text).not.toContain("Vertrouwelijk");
});

test("a ticket with all the tags that it may have takes no more", () => {
  const tags = Array.from({ length: 20 }, (_, index) => `tag${index}`);
  expect(drawn({ tags: tags.slice(1) }).having("aria-label", "Add a tag")).toHaveLength(1);
  expect(drawn({ tags }).having("aria-label", "Add a tag")).toEqual([]);
});
