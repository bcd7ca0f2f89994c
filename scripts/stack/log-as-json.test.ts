import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { envOfChild } from "./env-of-stack";

/** A program of production that logs as JSON from its beginning; its lines, and how it ended. */
function run(program: string) {
  const source = `import { logAsJson } from "./scripts/stack/log-as-json"; logAsJson(); ${program}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module-typescript", "--eval", source], { encoding: "utf8", env: envOfChild({ NODE_ENV: "production", LOG_LEVEL: "trace" }) });
  return { stdout, status, lines: stderr.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test("what libraries and Node print, and the error that ends the process, are lines of the log without a word of it", () => {
  const { stdout, status, lines } = run(`
    console.error("Kanarie", Object.assign(new Error("Kanarie"), { code: "23505" }));
    console.log("Kanarie");
    process.emitWarning("Kanarie", "DeprecationWarning");
    setTimeout(() => { throw new TypeError("Kanarie"); }, 50);
  `);
  expect([stdout, status]).toEqual(["", 1]);
  expect(lines).toMatchObject([
    { level: "error", err: { code: "23505" } },
    { level: "info" },
    { level: "warn", err: { type: "DeprecationWarning" }, msg: "Node warns" },
    { level: "fatal", err: { type: "TypeError" }, msg: "an error that nobody caught ends the process" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("Kanarie");
});

test("a promise that nobody handles ends the process as before", () => {
  expect(run(`Promise.reject(new Error("Kanarie"));`)).toMatchObject({ status: 1, lines: [{ level: "fatal" }] });
});
