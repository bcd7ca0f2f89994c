import { CATEGORIES } from "@/db/enums";
import type { Confusion } from "./confusion";
import type { Report } from "./report";
import { summaryTable } from "./summary-table";
import type { WorstCase } from "./worst-cases";

const shown = (value: unknown): string => (typeof value === "number" ? value.toFixed(3) : "-");

function confusionTable(confusion: Confusion): string {
  const width = Math.max(...CATEGORIES.map((category) => category.length));
  const line = (name: string, cells: readonly unknown[]) => [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(width))].join("  ");
  const rows = CATEGORIES.map((expected) => line(expected, CATEGORIES.map((suggested) => confusion[expected][suggested])));
  return [line("", CATEGORIES), ...rows].join("\n");
}

function worstLine({ id, expected, suggested, confidence, relevant, ranked, why }: WorstCase): string {
  const category = expected === null || expected === suggested ? suggested : `${expected} taken for ${suggested}`;
  return `${id}  ${category} (${confidence.toFixed(2)})  wanted ${relevant?.join(", ") || "nothing"}, ranked ${ranked.join(", ") || "nothing"}  ${why.join(", ")}`;
}

/** The figures for reading. */
export function summary(report: Report): string {
  const { by_file = {}, by_language, by_tag, by_source, confusion, abstention, calibration_repeats: repeats, priors, worst } = report;
  const parts = [
    summaryTable({ all: report, ...by_file, ...by_language, ...by_tag, ...by_source }),
    `Shown: recall@3 ${shown(abstention.shown_recall_at_3)} of ${shown(abstention.recall_at_3)}, ${shown(abstention.recall_loss)} lost; nothing shown where nothing is relevant: ${shown(abstention.rate_nothing_relevant)}\n`,
  ];
  if (repeats) parts.push(`Calibration over ${repeats.repeats} splits, ${repeats.n} scored analyses of ${repeats.queries} queries: ECE ${shown(repeats.ece)}, Brier ${shown(repeats.brier)}, of the base rate ${shown(repeats.brier_base_rate)}\n`);
  for (const [source, { intercept, slope, n }] of Object.entries(priors ?? {})) parts.push(`Prior of ${source}: intercept ${intercept}, slope ${slope}, from ${n} queries\n`);
  if (confusion) parts.push(`Labelled (rows) and suggested:\n${confusionTable(confusion)}\n`);
  if (worst.length > 0) parts.push(`Worst:\n${worst.map((one) => `${worstLine(one)}\n`).join("")}`);
  return `${parts.join("\n")}`;
}
