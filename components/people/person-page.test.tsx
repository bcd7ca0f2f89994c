import { beforeEach, expect, test, vi } from "vitest";
import { NOW, render } from "@/tests/support/render";
import { shownPerson } from "@/tests/support/shown-people";
import { PersonFacts } from "./person-facts";
import { PersonTickets } from "./person-tickets";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const ticket = { ticketNumber: "TK20261124001", title: "L'imprimante est hors ligne", language: "fr" as const, status: "resolved" as const, createdAt: NOW };

test("tickets are told in their own language, with the way to each and to them all", () => {
  const page = render(<PersonTickets title="Reported" tickets={[ticket]} total={12} all="/tickets?employee_id=E1042" none="None." />);
  const [all, one] = page.all("a");
  expect([all?.attributes.href, all?.text]).toEqual(["/tickets?employee_id=E1042", "Show all 12 tickets"]);
  expect([one?.attributes.href, one?.attributes.lang]).toEqual(["/tickets/TK20261124001", "fr"]);
  expect(page.one("li").text).toContain("Resolved");
});

test("where there are none it says so, and leads nowhere", () => {
  const page = render(<PersonTickets title="Reported" tickets={[]} total={0} all="/tickets" none="No tickets reported." />);
  expect(page.text).toContain("No tickets reported.");
  expect(page.all("a")).toEqual([]);
});

test("whether somebody handles confidential tickets is told of staff alone", () => {
  expect(render(<PersonFacts person={shownPerson({ role: "it_staff" })} />).text).toContain("Handles confidential tickets");
  expect(render(<PersonFacts person={shownPerson()} />).text).not.toContain("Handles confidential tickets");
});
