import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { BarTable } from "./bar-table";
import { ChartTable } from "./chart-table";
import { Lasting } from "./lasting";
import { LineChart } from "./line-chart";
import { ShareTable } from "./share-table";

const widths = (rows: { key: string; label: string; value: number }[], whole?: number) =>
  render(<BarTable caption="Open" heads={["Which", "Tickets"]} rows={rows} {...(whole === undefined ? {} : { whole })} />)
    .all("tr")
    .flatMap((row) => row.having("aria-hidden", "true"))
    .map((bar) => bar.one("span").attributes.style);

test("the largest bar is full unless a whole is given, and nothing has no bar", () => {
  const rows = [{ key: "a", label: "A", value: 10 }, { key: "b", label: "B", value: 5 }, { key: "c", label: "C", value: 0 }];
  expect(widths(rows)).toEqual(["width:100%;min-width:2px", "width:50%;min-width:2px", "width:0%;min-width:0"]);
  expect(widths(rows, 20)[0]).toBe("width:50%;min-width:2px");
  expect(widths([{ key: "c", label: "C", value: 0 }])).toEqual(["width:0%;min-width:0"]);
});

test("bars are a table whose rows have names, numbers in the reader's way, and the way to the list", () => {
  const table = render(<BarTable caption="Par statut" heads={["Lesquelles", "Demandes"]} rows={[{ key: "a", label: "Résolues", value: 12_345, href: "/tickets?status=resolved" }]} />, { locale: "fr" });
  expect(table.one("caption").text).toBe("Par statut");
  expect(table.all("th").map(({ text, attributes }) => [text, attributes.scope])).toEqual([["Lesquelles", "col"], ["Demandes", "col"], ["Résolues", "row"]]);
  expect(table.one("td").spoken).toBe("12 345");
  expect(table.one("a").attributes.href).toBe("/tickets?status=resolved");
});

test("shares add up to the whole, and parts differ by their filling", () => {
  const shares = [{ key: "a", label: "A", value: 3, href: "/a" }, { key: "b", label: "B", value: 1, href: "/b" }, { key: "c", label: "C", value: 0, href: "/c" }];
  const drawn = render(<ShareTable caption="Sources" heads={["Source", "Analyses", "Share"]} shares={shares} />);
  expect(drawn.all("tr").slice(1).map((row) => row.spoken)).toEqual(["A 3 75%", "B 1 25%", "C 0 0%"]);
  expect(drawn.all("a").map(({ attributes }) => attributes.href)).toEqual(["/a", "/b", "/c"]);
  const fillings = drawn.all("th").slice(3).map((name) => name.having("aria-hidden", "true")[0]?.attributes.class);
  expect(new Set(fillings).size).toBe(3);
});

test("shares of nothing are no impossible number", () => {
  expect(render(<ShareTable caption="Sources" heads={["a", "b", "c"]} shares={[{ key: "a", label: "A", value: 0, href: "/a" }]} />).one("tbody").spoken).toBe("A 0 0%");
});

const days = ["2026-11-23", "2026-11-24"].map((day) => ({ key: day, label: day, title: day, href: `/tickets?day=${day}` }));

test("a chart has a name and says what it shows; its lines differ without colour", () => {
  const chart = render(
    <LineChart
      title="Trend"
      description="At most 4 on a day."
      days={days}
      lines={[
        { key: "in", values: [1, 4], tone: "text-pending", stroke: "solid" },
        { key: "out", values: [0, 2], tone: "text-resolved", stroke: "dashed" },
      ]}
    />,
  );
  expect(chart.one("svg").attributes).toMatchObject({ role: "img", "aria-label": "Trend. At most 4 on a day." });
  expect(chart.all("path").map(({ attributes }) => attributes["stroke-dasharray"])).toEqual([undefined, undefined, "5 4"]);
});

test("the days of a chart are for the pointer, its table is for all", () => {
  const chart = render(<LineChart title="T" description="" days={days} lines={[{ key: "in", values: [1, 4], tone: "", stroke: "solid" }]} />);
  for (const { attributes } of chart.all("a")) expect(attributes).toMatchObject({ tabindex: "-1", "aria-hidden": "true" });
  const table = render(<ChartTable label="As a table" caption="Trend" heads={["Day", "Created"]} rows={[{ key: "a", name: "Nov 24", cells: ["4"] }]} />);
  expect([table.one("summary").text, table.one("caption").text, table.one("tbody").text]).toEqual(["As a table", "Trend", "Nov 24 4"]);
});

test.each([
  ["en", 9_000, "2h 30m"],
  ["zh", 9_000, "2小时 30分钟"],
  ["nl", 1_036_800, "12 d"],
  ["en", null, "–"],
] as const)("in %s, %s seconds are %s", (locale, seconds, words) => {
  expect(render(<Lasting seconds={seconds} />, { locale }).text).toBe(words);
});
