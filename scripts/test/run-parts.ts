import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWeb } from "../build/build-web";
import { NativePostgresUnavailable } from "../native-postgres/installation";
import { nativeInstallation } from "../native-postgres/native-server";
import { PROJECT_ROOT } from "../stack/project-root";
import { say } from "../stack/say";
import { envOfTests } from "./env-of-tests";
import { DEBIAN_PROGRAMS, debianProgram } from "./debian-program";
import { type PartName, type PartResult, settle } from "./part";
import { prepareBrowser } from "./prepare-browser";
import { countPlaywright, countVitest, readReport } from "./read-reports";
import { runTool } from "./run-tool";

type Run = (ending: AbortSignal) => Promise<Omit<PartResult, "name" | "seconds">>;

const REPORTS = join(PROJECT_ROOT, ".cache", "test");

/** The tests with databases take seven minutes on two free cores. */
const PROJECT_MS = 1_200_000;

/** Building the desk, and every page and job in a browser. */
const BROWSER_MS = 1_800_000;

const check = (...tools: [script: string, ...args: string[]][]): Run => async (ending) => {
  for (const [script, ...args] of tools) {
    if ((await runTool({ script, args, ending })) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
};

const vitest = (project: string, ...options: string[]): Run => async (ending) => {
  const report = join(REPORTS, `${project}.json`);
  rmSync(report, { force: true });
  const coverage = envOfTests().COVERAGE ? ["--coverage", `--coverage.reportsDirectory=coverage/${project}`] : [];
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...coverage, ...options];
  return settle(await runTool({ script: "vitest/vitest.mjs", args, ending, limitMs: PROJECT_MS }), readReport(report, countVitest));
};

const races: Run = async (ending) => {
  try {
    if (!envOfTests().TEST_DATABASE_URL) await nativeInstallation(say);
  } catch (error) {
    if (error instanceof NativePostgresUnavailable) return { passed: 0, failed: 0, notRun: `${error.message}; set TEST_DATABASE_URL` };
    throw error;
  }
  return vitest("race")(ending);
};

/** Whole stacks with what operators run beside them; they measure themselves and so come one after another. */
const stacks: Run = async (ending) => {
  try {
    if (!envOfTests().TEST_DATABASE_URL) await nativeInstallation(say);
    for (const name of DEBIAN_PROGRAMS) await debianProgram(name);
  } catch (error) {
    return { passed: 0, failed: 0, notRun: error instanceof Error ? error.message : String(error) };
  }
  await buildWeb({ say, ending });
  return vitest("stack", "--no-file-parallelism")(ending);
};

const browser: Run = async (ending) => {
  const missing = await prepareBrowser(ending, say);
  if (missing) return { passed: 0, failed: 0, notRun: missing };
  const report = join(REPORTS, "playwright.json");
  rmSync(report, { force: true });
  const exitCode = await runTool({ script: "@playwright/test/cli.js", args: ["test"], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, ending, limitMs: BROWSER_MS });
  return settle(exitCode, readReport(report, countPlaywright));
};

const RUNS: Record<PartName, Run> = {
  // The first writes the types of the pages, which are not kept in git.
  types: check(["next/dist/bin/next", "typegen"], ["typescript/bin/tsc", "--noEmit"]),
  lint: check(["oxlint/bin/oxlint"], ["dependency-cruiser/bin/dependency-cruiser.mjs", "app", "components", "lib", "db", "worker", "scripts", "tests"]),
  unit: vitest("unit"),
  db: vitest("db"),
  race: races,
  stack: stacks,
  e2e: browser,
};

/** Runs the parts one after another, whatever becomes of each. */
export async function runParts(names: readonly PartName[], ending: AbortSignal): Promise<PartResult[]> {
  mkdirSync(REPORTS, { recursive: true });
  const results: PartResult[] = [];
  for (const name of names) {
    if (ending.aborted) break;
    say(`== ${name}`);
    const startedAt = performance.now();
    const result = await RUNS[name](ending);
    results.push({ ...result, name, seconds: (performance.now() - startedAt) / 1000 });
  }
  return results;
}
