import { readFileSync } from "node:fs";
import { z } from "zod";

const spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })), results: z.array(z.object({ duration: z.number() })) })),
});

const suite = z.object({
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});

const report = z.object({ suites: z.array(suite) });

type Spec = z.infer<typeof spec>;

const specsOf = ({ specs, suites }: z.infer<typeof suite>): Spec[] => [...specs, ...suites.flatMap(specsOf)];

const secondsOf = ({ tests }: Spec) => (tests[0]?.results[0]?.duration ?? 0) / 1000;

function spread(specs: readonly Spec[]): { median_s: number; slowest_s: number } {
  const seconds = specs.map(secondsOf).toSorted((one, other) => one - other);
  return { median_s: seconds[Math.floor(seconds.length / 2)] ?? 0, slowest_s: seconds.at(-1) ?? 0 };
}

const noted = (specs: readonly Spec[]) => specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations.map(({ type, description }) => ({ type, value: Number(description) }))));

const largest = (specs: readonly Spec[], type: string): number | undefined => {
  const values = noted(specs).filter((note) => note.type === type).map(({ value }) => value);
  return values.length > 0 ? Math.max(...values) : undefined;
};

/** What a run of the browser tests came to, by the way in which jobs were done. */
export function figuresOf(json: unknown) {
  const specs = report.parse(json).suites.flatMap(specsOf);
  const by = (way: string) => specs.filter(({ title }) => title.includes(`, by ${way}, in `));
  return {
    runs: specs.length,
    failures: specs.filter(({ ok }) => !ok).map(({ title }) => title),
    by_mouse: { runs: by("mouse").length, ...spread(by("mouse")) },
    by_keyboard: { runs: by("keyboard").length, ...spread(by("keyboard")), most_keys_to_a_place: largest(specs, "longest way by key") },
    filed_to_analysis_ms: largest(specs, "ms from sending to the analysis"),
  };
}

export type JobFigures = ReturnType<typeof figuresOf>;

export const jobFigures = (path: string): JobFigures => figuresOf(JSON.parse(readFileSync(path, "utf8")));
