import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { PROJECT_ROOT } from "../stack/project-root";

export interface Counted {
  passed: number;
  failed: number;
  /** A line for each test that failed: where it stands, its name, what it said first. */
  failures?: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullable().default([]) })),
    }),
  ),
});

const playwrightSpec = z.object({
  ok: z.boolean(),
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ error: z.object({ message: z.string() }).partial().optional() })) })),
});

const playwrightSuite = z.object({
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});

type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
  suites: z.array(playwrightSuite),
});

function describeFailure(file: string, name: string, message = ""): string {
  const said = stripVTControlCharacters(message).trim().split("\n", 1)[0] ?? "";
  return [file, name, said].filter(Boolean).join(" › ");
}

/** A test file that cannot even be loaded has no tests; it counts as one that failed. */
export function countVitest(report: unknown): Counted {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"));
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => describeFailure(relative(PROJECT_ROOT, name), test.fullName, test.failureMessages?.[0])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    failures: [...failures, ...unloaded.map(({ name, message }) => describeFailure(relative(PROJECT_ROOT, name), "", message))],
  };
}

const specsOf = (suite: PlaywrightSuite): z.infer<typeof playwrightSpec>[] => [...suite.specs, ...suite.suites.flatMap(specsOf)];

/** A flaky test passed in the end and failed before: it has failed. */
export function countPlaywright(report: unknown): Counted {
  const { stats, errors, suites } = playwrightReport.parse(report);
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
    .map(({ file, title, tests }) => describeFailure(file, title, tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures };
}

/** Counts from a report's file; nothing when the run ended before it wrote one. */
export function readReport(path: string, count: (report: unknown) => Counted): Counted {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
