import { rmSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { say } from "@/scripts/stack/say";
import { prepareBrowser } from "@/scripts/test/prepare-browser";
import { countPlaywright, readReport } from "@/scripts/test/read-reports";
import { runTool } from "@/scripts/test/run-tool";
import { jobFigures, type JobFigures } from "./job-figures";

const REPORT = join(PROJECT_ROOT, ".cache", "test", "screens.json");
const LIMIT_MS = 45 * 60_000;

/** Every job that people do, in every language, by mouse and by keyboard alone, and what two do at once. */
export async function soakScreens(): Promise<JobFigures> {
  const { signal: ending } = new AbortController();
  const missing = await prepareBrowser(ending, say);
  if (missing) throw new Error(missing);
  rmSync(REPORT, { force: true });
  const args = ["test", "jobs.spec.ts", "together.spec.ts"];
  const env = { EVERY_JOB: "true", PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT };
  await runTool({ script: "@playwright/test/cli.js", args, env, ending, limitMs: LIMIT_MS, toStderr: true });
  const { failed } = readReport(REPORT, countPlaywright);
  const figures = jobFigures(REPORT);
  if (failed > 0 || figures.runs === 0) throw new Error(`${failed} of ${figures.runs} runs failed: ${figures.failures.join("; ")}`);
  return figures;
}
