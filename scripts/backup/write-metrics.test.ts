import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeMetrics } from "./write-metrics";

const folder = mkdtempSync(join(tmpdir(), "deskwise-metrics-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("node-exporter reads when the last backup was made and how large it is", async () => {
  const path = join(folder, "desk.prom");
  await writeMetrics(path, { at: new Date(1_795_841_424_900), bytes: 156_137 });
  const samples = readFileSync(path, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  expect(samples).toEqual(["desk_backup_last_success_timestamp_seconds 1795841424", "desk_backup_size_bytes 156137"]);
  expect(statSync(path).mode & 0o777).toBe(0o644);
});
