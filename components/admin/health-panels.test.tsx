import { beforeEach, expect, test, vi } from "vitest";
import { AI_HEALTH } from "@/app/_http/openapi/examples/ai-health";
import { NOW, render } from "@/tests/support/render";
import { CalibrationPanel } from "./calibration-panel";
import { CalibrationPlot } from "./calibration-plot";
import { DegradationsPanel } from "./degradations-panel";
import { DegradedNow } from "./degraded-now";
import { HealthPanels } from "./health-panels";
import { LatencyPanel } from "./latency-panel";
import { ModelsPanel } from "./models-panel";
import { OutcomesPanel } from "./outcomes-panel";
import { QueuesPanel } from "./queues-panel";
import { SourcesPanel } from "./sources-panel";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

test("what is degraded is said in words, with since when", () => {
  const page = render(<DegradedNow degraded={[...AI_HEALTH.degraded, { degradation: "worker_unreachable", since: NOW }]} />);
  const [timeout, , worker] = page.all("li");
  expect(timeout?.text).toContain("The language model did not answer in time.");
  expect(timeout?.text).toContain("Since Nov 24, 2026, 7:41 AM ( 4 hr. ago )");
  expect(worker?.text).toContain("The worker does not answer");
  expect(render(<DegradedNow degraded={[]} />, { locale: "nl" }).text).toContain("Alles werkt");
});

test("a disc stands where confidence and share right meet; the dashed diagonal is where they are the same", () => {
  const page = render(<CalibrationPlot quality={AI_HEALTH.calibration.all} label="All" />);
  const [low, high] = page.all("circle").map(({ attributes }) => ({ x: Number(attributes.cx), y: Number(attributes.cy), r: Number(attributes.r) }));
  const diagonal = page.all("line")[0]?.attributes ?? {};
  const onDiagonal = (x: number) => Number(diagonal.y1) + ((x - Number(diagonal.x1)) * (Number(diagonal.y2) - Number(diagonal.y1))) / (Number(diagonal.x2) - Number(diagonal.x1));
  // Both bins promise less than they hold, so they stand above it.
  for (const disc of [low, high]) expect(disc?.y).toBeLessThan(onDiagonal(disc?.x ?? 0));
  expect(onDiagonal(low?.x ?? 0) - (low?.y ?? 0)).toBeCloseTo(200 * (0.8 - 0.76));
  expect(high?.r).toBeGreaterThan(low?.r ?? 0);
  expect(page.all("title").map(({ text }) => text)[0]).toBe("Confidence 76%: 80% right, 20 analyses");
});

test("the plot is a table as well, and an unjudged source says so in place of an empty plot", () => {
  const page = render(<CalibrationPanel calibration={AI_HEALTH.calibration} />);
  expect(page.all("table")[0]?.all("tr").map(({ spoken }) => spoken)).toEqual(["Confidence Mean confidence Right Number", "70%–80% 76% 80% 20", "80%–90% 84% 89% 44"]);
  expect(page.text.split("None of these analyses has been judged yet.")).toHaveLength(3);
  expect(page.text).toContain("0.118 (a constant guess: 0.121)");
});

test("outcomes are told by source, category and language, and what was not judged has no share", () => {
  const rows = render(<OutcomesPanel outcomes={AI_HEALTH.outcomes} />, { locale: "fr" }).all("tr").map(({ spoken }) => spoken);
  expect(rows).toHaveLength(1 + 1 + 3 + 5 + 4);
  expect(rows[1]).toMatch(/^Toutes 86 % 64 31 5 2 24 2$/);
  expect(rows.find((row) => row.startsWith("chinois"))).toBe("chinois – 0 0 0 0 0 0");
});

test("stages are told with both percentiles, the longest filling its bar", () => {
  const page = render(<LatencyPanel latency={AI_HEALTH.latency} />);
  expect(page.all("tr").map(({ spoken }) => spoken).at(-1)).toBe("The whole 8.2 sec 21.4 sec 273");
  expect(page.all("span").map(({ attributes }) => attributes.style).filter((style) => style === "width:100%")).toHaveLength(1);
});

test("queues have names, and jobs that were given up are a warning", () => {
  const page = render(<QueuesPanel queues={AI_HEALTH.queues} deadLetters={2} />);
  expect(page.all("tr").map(({ spoken }) => spoken)[1]).toBe("Analyse tickets 2 4 3 sec");
  expect(page.text).toContain("2 jobs were given up after all their tries.");
});

test("how analyses were made is told as shares and day by day; a day without any draws nothing", () => {
  const page = render(<SourcesPanel sources={AI_HEALTH.sources} />);
  expect(page.all("tr").map(({ spoken }) => spoken).slice(1, 4)).toEqual(["Language model 88% 240", "Solved tickets and articles 11% 29", "Rules 2% 4"]);
  expect(page.all("svg")[0]?.all("rect")).toHaveLength(3);
  expect(page.spoken).toContain("Nov 24 4 13 0");
});

test("each reason leads to the analyses that carry it", () => {
  const page = render(<DegradationsPanel degradations={AI_HEALTH.degradations} citations={AI_HEALTH.citations} />);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/admin/ai-health/analyses?degraded=llm_skipped", "/admin/ai-health/analyses?degraded=llm_timeout"]);
  expect(page.text).toContain("860 of 921 (93%)");
});

test("models are told with state, version, breaker, and how far embedding has come", () => {
  const page = render(<ModelsPanel {...AI_HEALTH} />);
  for (const fact of ["Down", "3.2B", "Q4_K_M", "left alone", "1,302 of 1,309", "86%", "1,180 documents"]) expect(page.text).toContain(fact);
  expect(page.having("role", "progressbar")[0]?.attributes).toMatchObject({ "aria-valuenow": "1302", "aria-valuemax": "1309", "aria-label": "Documents embedded" });
});

test.each(["zh", "fr", "nl"] as const)("nothing of the page is missing in %s", (locale) => {
  expect(render(<HealthPanels health={AI_HEALTH} />, { locale }).text).not.toMatch(/AiHealth\.|Records\./);
});
