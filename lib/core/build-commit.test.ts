import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildCommit } from "./build-commit";

const [LOOSE, PACKED] = ["a".repeat(40), "b".repeat(40)];

function workingCopy(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "deskwise-test-"));
  mkdirSync(join(folder, ".git", "refs", "heads"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, ".git", name), text);
  return folder;
}

test.each([
  ["a branch", { HEAD: "ref: refs/heads/main\n", "refs/heads/main": `${LOOSE}\n` }, LOOSE],
  ["a branch that git has packed", { HEAD: "ref: refs/heads/main\n", "packed-refs": `# pack-refs with: peeled\n${LOOSE} refs/heads/maintenance\n${PACKED} refs/heads/main\n` }, PACKED],
  ["a commit without a branch", { HEAD: `${LOOSE}\n` }, LOOSE],
  ["a branch without a commit", { HEAD: "ref: refs/heads/main\n" }, "unknown"],
  ["no working copy", {}, "unknown"],
])("%s", (_, files, commit) => {
  expect(buildCommit(workingCopy(files))).toBe(commit);
});
