import { expect, test } from "vitest";
import { STATS } from "@/app/_http/openapi/examples/stats";
import { LOCALES } from "@/db/enums";
import type { Stats } from "@/lib/stats/schema";
import { NOW, render } from "@/tests/support/render";
import type { Shown } from "@/tests/support/markup";
import { Dashboard } from "./dashboard";
import { DaysSwitch } from "./days-switch";
import { Lead } from "./lead";

const drawn = (stats: Partial<Stats> = {}, locale: (typeof LOCALES)[number] = "en") => render(<Dashboard stats={{ ...STATS, ...stats }} now={NOW} />, { locale });

const linkIn = (row: Shown | undefined) => row?.all("a")[0]?.attributes.href;
const rowOf = (page: Shown, name: string) => page.all("tr").find((row) => row.all("th").some(({ text }) => text === name));

test.each([
  ["Open", "57", "/tickets?open=true"],
  ["Without assignee", "9", "/tickets?open=true&unassigned=true"],
  ["Without first response", "6", "/tickets?open=true&unanswered=true"],
  ["Older than a week", "4", "/tickets?open=true&created_before=2026-11-17T12%3A00%3A00.000Z"],
  ["Pending", "21", "/tickets?status=pending"],
  ["Software", "22", "/tickets?open=true&category=software"],
  ["Urgent", "2", "/tickets?open=true&priority=urgent"],
  ["Lotte Visser", "14", "/tickets?open=true&assigned_to=E-0007"],
  ["Inkoop", "9", "/tickets?open=true&department=Inkoop"],
  ["outlook", "23", "/tickets?tag=outlook&created_after=2026-10-25T09%3A00%3A00.000Z"],
])("%s: %s leads to the list of just these", (name, figure, href) => {
  const rows = drawn().all("tr").filter((row) => row.all("th").some(({ text }) => text === name) && linkIn(row) === href);
  expect(rows.map((row) => row.all("td")[0]?.spoken)).toEqual([figure]);
});

const SINCE = "2026-10-25T09%3A00%3A00.000Z";

test.each([
  ["Until the first response", "Urgent", `/tickets?priority=urgent&responded_after=${SINCE}`],
  ["Until resolved", "All", `/tickets?resolved_after=${SINCE}`],
  ["Judgements of staff", "Corrected", `/tickets?analyzed_after=${SINCE}&verdict=corrected`],
  ["What analyses rest on", "Rules", `/tickets?analyzed_after=${SINCE}&analysis_source=rules`],
  ["Accepted, by category", "Network", `/tickets?analyzed_after=${SINCE}&suggested_category=network&verdict=any`],
  ["Satisfaction", "4 of 5", `/tickets?rated_after=${SINCE}&score=4`],
])("%s, %s: leads to the list of the tickets behind it", (caption, name, href) => {
  const table = drawn().all("table").find((candidate) => candidate.one("caption").text === caption);
  const row = table?.all("tr").find((row) => row.all("th").some(({ text }) => text === name));
  expect(linkIn(row)).toBe(href);
});

test("a day of the trend leads to what was created in it, from its first moment to the next day's", () => {
  const day = rowOf(drawn(), "Nov 24");
  expect(day?.all("a").map(({ text, attributes }) => [text, attributes.href])).toEqual([
    ["17", "/tickets?created_after=2026-11-24T00%3A00%3A00.000Z&created_before=2026-11-25T00%3A00%3A00.000Z"],
    ["9", "/tickets?resolved_after=2026-11-24T00%3A00%3A00.000Z&resolved_before=2026-11-25T00%3A00%3A00.000Z"],
  ]);
});

const said = (stats: Partial<Stats>, locale: (typeof LOCALES)[number] = "en") => render(<Lead stats={{ ...STATS, ...stats }} now={NOW} />, { locale }).text;

test("the lead says what is open, what waits and what grows", () => {
  expect(said({})).toBe("57 tickets are open : 9 are without an assignee , 6 wait for a first response . The longest wait is 23h . In 30 days 28 came in and 23 were resolved : 5 more came than went.");
});

test("the lead is grammatical about one and none, and knows a pile that shrinks", () => {
  const none = said({ open: 0, unassigned: 0, unanswered: 0, waitingLongest: [], trend: [{ day: "2026-11-24", created: 0, resolved: 1 }] });
  expect(none).toBe("No ticket is open : none is without an assignee , none waits for a first response . In 30 days none came in and 1 was resolved : 1 more went than came.");
  expect(said({ open: 1, unassigned: 1, unanswered: 1 })).toContain("1 ticket is open : 1 is without an assignee , 1 waits for a first response");
  expect(said({ trend: [] })).toContain("as many went as came");
});

test.each(LOCALES)("every chart is a table with a caption, and every section has a heading, in %s", (locale) => {
  const page = drawn({}, locale);
  for (const table of page.all("table")) expect(table.one("caption").text).not.toBe("");
  expect(new Set(page.all("h2").map(({ text }) => text)).size).toBe(page.all("section").length);
});

test("percentiles of nothing are dashes, and a priority that nothing was measured of is left out", () => {
  const none = { n: 0, p50Seconds: null, p75Seconds: null, p90Seconds: null, p95Seconds: null };
  const byPriority = { low: none, medium: none, high: none, urgent: none };
  const page = drawn({ firstResponse: none, firstResponseByPriority: byPriority, resolution: none, resolutionByPriority: byPriority });
  const table = page.all("table").find((candidate) => candidate.one("caption").text === "Until resolved");
  expect(table?.one("tbody").spoken).toBe("All 0 – – – –");
});

test("a desk without judgements and ratings says so instead of showing a share of nothing", () => {
  const page = drawn({
    analyses: { ...STATS.analyses, acceptanceRate: null, byVerdict: { accepted: 0, corrected: 0, rejected: 0 } },
    satisfaction: { n: 0, average: null, byScore: { "1": 0, "2": 0, "3": 0, "4": 0, "5": 0 } },
  });
  expect(page.text).toContain("Nobody has judged a suggestion yet.");
  expect(page.text).toContain("No ratings yet.");
});

test("a waiting ticket names its assignee, or that nobody has it", () => {
  const [waiting] = STATS.waitingLongest;
  if (!waiting) throw new TypeError("the example has a waiting ticket");
  const rows = drawn({ waitingLongest: [waiting, { ...waiting, id: "2", title: "VPN", assignedTo: null }] }).all("tr").filter((row) => linkIn(row) === `/tickets/${waiting.ticketNumber}`);
  expect(rows.map((row) => row.all("td")[1]?.text)).toEqual(["Lotte Visser", "nobody"]);
});

test("the period that is shown is marked", () => {
  expect(render(<DaysSwitch days={90} />).all("a").map(({ attributes }) => [attributes.href, attributes["aria-current"]])).toEqual([
    ["/dashboard?days=7", undefined],
    ["/dashboard", undefined],
    ["/dashboard?days=90", "true"],
  ]);
});
