const decimals = (digits: number) => (value: number) => value.toFixed(digits);

const COLUMNS: [title: string, figure: string, show: (value: number) => string][] = [
  ["n", "n", decimals(0)],
  ["category", "category_accuracy", decimals(3)],
  ["macro F1", "category_macro_f1", decimals(3)],
  ["recall@3", "recall_at_3", decimals(3)],
  ["cross", "recall_at_3_cross_language", decimals(3)],
  ["MRR", "mrr", decimals(3)],
  ["abstains", "abstention_rate_nothing_relevant", decimals(3)],
  ["ECE", "ece", decimals(3)],
  ["Brier", "brier", decimals(3)],
  ["base", "brier_base_rate", decimals(3)],
  ["p95 ms", "p95_ms", decimals(0)],
];

/** The main figures for reading, a line a group; what a group cannot give is a dash. */
export function summaryTable(groups: Record<string, Readonly<Record<string, unknown>>>): string {
  const names = Object.keys(groups);
  const width = Math.max(...names.map((name) => name.length));
  const head = ["".padEnd(width), ...COLUMNS.map(([title]) => title)];
  const rows = Object.entries(groups).map(([name, figures]) => [
    name.padEnd(width),
    ...COLUMNS.map(([title, figure, show]) => {
      const value = figures[figure];
      return (typeof value === "number" ? show(value) : "-").padStart(Math.max(title.length, 5));
    }),
  ]);
  const line = (cells: readonly string[]) => `${cells.map((cell, at) => (at === 0 ? cell : cell.padStart(Math.max(COLUMNS[at - 1]?.[0].length ?? 0, 5)))).join("  ")}\n`;
  return [head, ...rows].map(line).join("");
}
