import { beforeEach, expect, test, vi } from "vitest";
import type { Analysis } from "@/lib/analysis/schema";
import type { Locale } from "@/db/enums";
import { shownAnalysis, shownTicket } from "@/tests/support/shown-tickets";
import { NOW, render } from "@/tests/support/render";
import { AnalysisUnderWay } from "./analysis-under-way";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const unknown = { embedMs: null, retrieveMs: null, generateMs: null, saveMs: null };
const drawn = (facts: Partial<Analysis>, locale: Locale = "en") =>
  render(<AnalysisUnderWay analysis={shownAnalysis({ completedAt: null, stages: unknown, ...facts })} ticket={shownTicket({ category: "hardware" })} />, { locale });

test.each([
  ["zh", "各阶段", ["理解内容 已完成 84毫秒", "检索 进行中", "生成 等待中", "保存 等待中"]],
  ["nl", "Fasen", ["Inlezen klaar 84 ms", "Zoeken bezig", "Opstellen wacht", "Opslaan wacht"]],
] as const)("the stages say in %s which is finished, which runs and which waits", (locale, label, stages) => {
  const page = drawn({ stage: "retrieve", stages: { ...unknown, embedMs: 84 } }, locale);
  expect(page.all("ol")[0]?.attributes["aria-label"]).toBe(label);
  expect(page.having("aria-label", label)[0]?.all("li").map(({ spoken }) => spoken)).toEqual(stages);
});

test("the stage that runs is the current step, and no other", () => {
  expect(drawn({ stage: "retrieve" }).having("aria-current", "step").map(({ spoken }) => spoken)).toEqual(["Retrieve running"]);
});

test("a stage that runs again shows no time from the try before", () => {
  const page = drawn({ stage: "embed", stages: { ...unknown, embedMs: 84 } });
  expect(page.all("ol")[0]?.text).toMatch(/^Embed running/);
  expect(page.text).not.toContain("84");
});

test("what retrieval found is shown as provisional from the stage after it on", () => {
  const words = "Provisional: this comes from what was retrieved. The last word may differ.";
  expect(drawn({ stage: "retrieve" }).text).not.toContain(words);
  for (const stage of ["generate", "save"] as const) {
    expect(drawn({ stage }).text).toContain(words);
    expect(drawn({ stage }).text).toContain("Suggested category Hardware");
  }
  expect(drawn({ stage: "retrieve" }).text).not.toContain("Suggested category");
});

test("the note that an analysis is queued goes once it has begun", () => {
  expect(drawn({ stage: "queued" }).text).toContain("The analysis waits for a worker.");
  expect(drawn({ stage: "embed" }).text).not.toContain("The analysis waits for a worker.");
});
