import { readFileSync } from "node:fs";
import { z } from "zod";

export interface Counted {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** A test file that cannot even be loaded has no tests; it counts as one that failed. */
export function countVitest(report: unknown): Counted {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"));
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** A flaky test passed in the end and failed before: it has failed. */
export function countPlaywright(report: unknown): Counted {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** Counts from a report's file; nothing when the run ended before it wrote one. */
export function readReport(path: string, count: (report: unknown) => Counted): Counted {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
