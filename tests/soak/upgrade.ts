import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { readFile } from "node:fs/promises";
import { envOfChild } from "@/scripts/stack/env-of-stack";
import { CommandError } from "@/scripts/stack/command-error";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { type FormerVersion, layOutFormerVersion } from "./former-version";

const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), message: z.string().default(""), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) })) })),
});

export interface FormerTests {
  /** The last migration that the former version knew. */
  before: string;
  passed: number;
  /** The tests that failed, and files that could not be loaded, each with why. */
  failed: string[];
}

/** Tests of the former version that look at the schema itself, and so at what has changed. */
const OF_THE_SCHEMA = ["**/migrate.race.test.ts"];

/** Runs tests of a former version with its own code, on a database with the present schema. */
export async function runFormerTests({ folder, migration }: FormerVersion, databaseUrl: string, files: readonly string[] = []): Promise<FormerTests> {
  const out = join(folder, "report.json");
  const exclude = OF_THE_SCHEMA.flatMap((pattern) => ["--exclude", pattern]);
  const args = [join(PROJECT_ROOT, "node_modules", "vitest", "vitest.mjs"), "run", "--project", "race", "--reporter=json", `--outputFile=${out}`, ...exclude, ...files];
  const child = spawn(process.execPath, args, { cwd: folder, env: envOfChild({ TEST_DATABASE_URL: databaseUrl, VITEST: "", VITEST_POOL_ID: "", VITEST_WORKER_ID: "", NODE_ENV: "test" }), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
  await once(child, "close");
  const text = await readFile(out, "utf8").catch(() => {
    throw new Error(`the tests of the former version did not run: ${said}`);
  });
  const { numPassedTests, testResults } = report.parse(JSON.parse(text));
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split("\n")[0] ?? ""}`);
    return status === "failed" && tests.length === 0 ? [`${name}: ${message}`] : tests;
  });
  return { before: migration, passed: numPassedTests, failed };
}

/** Runs the race tests of the versions before each of the last `migrations` migrations on the schema of now. */
export async function soakUpgrade({ migrations, databaseUrl, onProgress }: { migrations: number; databaseUrl: string; onProgress?: (done: number, total: number) => void }): Promise<{ versions: FormerTests[] }> {
  const versions: FormerTests[] = [];
  for (let back = 0; back < migrations; back++) {
    const former = await layOutFormerVersion(back);
    if (!former) throw new CommandError("The code of former versions is in git's history, which is not here or too short: fetch all of it.");
    try {
      versions.push(await runFormerTests(former, databaseUrl));
    } finally {
      await former.remove();
    }
    onProgress?.(back + 1, migrations);
  }
  return { versions };
}
