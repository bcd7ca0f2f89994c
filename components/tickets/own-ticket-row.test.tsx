import { beforeEach, expect, test, vi } from "vitest";
import { NOW, render } from "@/tests/support/render";
import { shownTicket } from "@/tests/support/shown-tickets";
import { OwnTicketList } from "./own-ticket-list";
import { OwnTicketRow } from "./own-ticket-row";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const drawn = (facts: Parameters<typeof shownTicket>[0], locale: "en" | "zh" | "fr" | "nl" = "en") =>
  render(
    <OwnTicketList>
      <OwnTicketRow ticket={shownTicket(facts)} />
    </OwnTicketList>,
    { locale },
  );

test("a requester sees what it is about, how far it is and when it moved, and nothing of the desk's work", () => {
  const page = drawn({ assignedTo: "E9", tags: ["vpn"] });
  expect(page.one("li").spoken).toBe("The badge reader is dead TK20261124007 In progress 15 min. ago");
  expect(page.all("input")).toEqual([]);
});

test.each([
  ["zh", "处理得如何？请评价"],
  ["fr", "Satisfait ? Donnez votre avis"],
] as const)("a resolved one asks in %s how it went, and leads to where that is told", (locale, words) => {
  const [, rate] = drawn({ status: "resolved" }, locale).all("a");
  expect([rate?.text, rate?.attributes.href]).toEqual([words, "/tickets/TK20261124007#rating"]);
});

test.each(["pending", "in_progress", "closed"] as const)("a %s one does not", (status) => {
  expect(drawn({ status }).all("a")).toHaveLength(1);
});

test("one that was rated is not asked about again", () => {
  const page = render(<OwnTicketRow ticket={shownTicket({ status: "resolved" })} isRated />);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/tickets/TK20261124007"]);
});
