import type { PartResult } from "./part";

export interface Summary {
  lines: string[];
  exitCode: 0 | 1;
}

/** The tests that failed, a line a part, why something was not run, and one line over all of them. In CI, what was not run has failed. */
export function summarise(results: readonly PartResult[], { ci }: { ci: boolean }): Summary {
  const notRun = results.filter((part) => part.notRun !== undefined);
  const sum = (key: "passed" | "failed"): number => results.reduce((total, part) => total + part[key], 0);
  const failed = sum("failed") + (ci ? notRun.length : 0);
  const lines = [
    ...results.flatMap(({ name, failures = [] }) => failures.map((failure) => `${name.padEnd(6)} failed: ${failure}`)),
    ...results
      .filter((part) => part.notRun === undefined)
      .map(({ name, passed, failed, seconds }) => `${name.padEnd(6)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`),
    ...notRun.map(({ name, notRun }) => `${name.padEnd(6)} not run: ${notRun}`),
    "",
    `${sum("passed")} passed, ${failed} failed`,
  ];
  return { lines, exitCode: failed > 0 ? 1 : 0 };
}
