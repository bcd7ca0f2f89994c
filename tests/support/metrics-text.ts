import { readFileSync } from "node:fs";

/** A metric as the operators' page tells of it. */
export interface ToldMetric {
  name: string;
  type: string;
  labels: string[];
  process: "web" | "worker" | "both";
}

const ROW = /^\| `(desk_\w+)` \| (\w+) \|([^|]*)\| (web|worker|both) \| [A-Z0-9].+ \|$/gm;

/** The metrics of docs/operations/metrics.md. */
export const toldMetrics = (): ToldMetric[] =>
  [...readFileSync("docs/operations/metrics.md", "utf8").matchAll(ROW)].map(([, name = "", type = "", labels = "", process]) => ({
    name,
    type,
    labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = ""]) => label),
    process: process as ToldMetric["process"],
  }));

/** The samples of a scrape: value by `name{label="value",…}`. */
export type Samples = ReadonlyMap<string, number>;

export const samplesOf = (text: string): Samples =>
  new Map(
    text.split("\n").flatMap((line) => {
      const at = line.lastIndexOf(" ");
      return line === "" || line.startsWith("#") ? [] : [[line.slice(0, at), Number(line.slice(at + 1))] as const];
    }),
  );

/** What was added to a sample between two scrapes. */
export const added = (before: Samples, after: Samples, sample: string): number => (after.get(sample) ?? 0) - (before.get(sample) ?? 0);
