import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../stack/project-root";
import { settle } from "./part";
import { countPlaywright, countVitest, readReport } from "./read-reports";
import { summarise } from "./summary";
import { partsToRun } from "./test-options";

const unit = { name: "unit", passed: 40, failed: 0, seconds: 3 };
const races = { name: "race", passed: 0, failed: 0, seconds: 0, notRun: "no PostgreSQL" };

test("closes with one line over all parts", () => {
  const { lines, exitCode } = summarise([unit, { name: "lint", passed: 1, failed: 2, seconds: 1 }], { ci: false });
  expect(lines.at(-1)).toBe("41 passed, 2 failed");
  expect(exitCode).toBe(1);
});

test("names what failed, so that the end of the output says it all", () => {
  const { lines } = summarise([unit, { name: "db", passed: 1, failed: 1, failures: ["lib/a.db.test.ts › a › expected 1"], seconds: 1 }], { ci: true });
  expect(lines[0]).toBe("db     failed: lib/a.db.test.ts › a › expected 1");
});

test("what was not run is named, and has failed in CI", () => {
  expect(summarise([unit, races], { ci: false })).toMatchObject({ exitCode: 0, lines: expect.arrayContaining(["race   not run: no PostgreSQL", "40 passed, 0 failed"]) });
  expect(summarise([unit, races], { ci: true })).toMatchObject({ exitCode: 1, lines: expect.arrayContaining(["40 passed, 1 failed"]) });
});

test("a command that fails has at least one failure", () => {
  expect(settle(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1, failures: ["the command ended with 1, though no test failed"] });
  expect(settle(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  expect(settle(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
});

test("a test file that could not be loaded counts as failed, and so does a flaky test; each is named", () => {
  const testResults = [
    { name: join(PROJECT_ROOT, "lib/a.test.ts"), status: "failed", message: "no such module\nat", assertionResults: [] },
    { name: join(PROJECT_ROOT, "lib/b.test.ts"), status: "failed", assertionResults: [{ status: "failed", fullName: "b adds", failureMessages: ["\u001b[31mexpected 1\u001b[39m\n  at"] }] },
    { name: join(PROJECT_ROOT, "lib/c.test.ts"), status: "passed", assertionResults: [{ status: "passed", fullName: "c", failureMessages: [] }] },
  ];
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
    passed: 1,
    failed: 2,
    failures: ["lib/b.test.ts › b adds › expected 1", "lib/a.test.ts › no such module"],
  });

  const spec = (title: string, status: string) => ({ ok: status !== "unexpected", title, file: "d.spec.ts", tests: [{ status, results: [{ error: { message: "timed out" } }, {}] }] });
  const suites = [{ specs: [spec("signs in", "unexpected")], suites: [{ specs: [spec("files", "flaky"), { ok: true, title: "lists", file: "d.spec.ts", tests: [] }] }] }];
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}], suites })).toEqual({
    passed: 4,
    failed: 3,
    failures: ["d.spec.ts › signs in › timed out", "d.spec.ts › files › timed out"],
  });
  expect(readReport("/nowhere/report.json", countVitest)).toEqual({ passed: 0, failed: 0 });
});

test("runs all parts, or those that are named in their order", () => {
  expect(partsToRun([])).toEqual(["types", "lint", "unit", "db", "race", "stack", "e2e"]);
  expect(partsToRun(["--only", "db,unit"])).toEqual(["unit", "db"]);
  expect(() => partsToRun(["--only", "units"])).toThrow(/no part "units"/);
});
