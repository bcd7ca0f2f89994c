import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { tellBulk } from "./tell-bulk";

test.each<[Locale, string]>([
  ["en", "Somebody changed this ticket meanwhile. It is now at version 4."],
  ["nl", "Iemand heeft deze melding intussen gewijzigd. Ze is nu bij versie 4."],
])("a refused ticket keeps its number and says why in %s, with what stands in the sentence", (locale, sentence) => {
  const told = tellBulk(locale, { done: [], refused: [{ id: "7", ticketNumber: "TK20261124007", reason: "ticket_changed", values: { version: 4 }, code: "stale" }] });
  expect(told.refused).toEqual([{ id: "7", ticketNumber: "TK20261124007", sentence }]);
});

test("what was done is told without what the page has no use for", () => {
  expect(tellBulk("en", { done: [{ id: "7", ticketNumber: "TK1", version: 3 }], refused: [] })).toEqual({ done: [{ id: "7", ticketNumber: "TK1" }], refused: [] });
});
