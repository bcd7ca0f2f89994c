import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type WalkReport, walkReport } from "@/tests/support/no-egress/report";
import { runWithoutNetwork } from "@/tests/support/no-egress/without-network";

/** Where other tests keep the processors busy. */
const PATIENCE_MS = 300_000;

let folder: string;
let report: WalkReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskwise-no-egress-"));
  report = walkReport.parse(JSON.parse(await runWithoutNetwork("tests/support/no-egress/walk.ts", [folder])));
}, PATIENCE_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a desk on a machine without a way out", () => {
  test("does all that it does elsewhere", () => {
    expect(Object.keys(report.features).length).toBeGreaterThan(8);
    expect(Object.entries(report.features).filter(([, fault]) => fault !== null)).toEqual([]);
  });

  test("tries to reach nobody, whoever of its processes it is", () => {
    expect(report.attempts).toEqual([]);
    expect(report.unroutable).toBe(0);
  });

  test("would have been seen trying", () => expect(report.isWatched).toBe(true));
});
