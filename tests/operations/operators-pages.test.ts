import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const FOLDER = "docs/operations";
const page = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync("package.json", "utf8")));

const anchorsOf = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));

/** What alerts link to. */
const RUNBOOKS = [
  "llm-down", "queue-growing", "disk-full", "worker-gone", "web-gone", "database-down", "redis-down", "slow-answers", "error-rate", "analysis-late", "connections",
  "category-spike", "backup-old", "dead-letters", "restore", "erase-a-person", "rotate-keys", "add-a-worker",
];

test("each alert and each task has its runbook", () => {
  expect(anchorsOf(page("runbooks.md"))).toEqual(expect.arrayContaining(RUNBOOKS));
});

test.each(["backup.md", "upgrade.md", "runbooks.md"])("%s names commands that there are and links that lead somewhere", (name) => {
  const text = page(name);
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, command = ""]) => command).filter((command) => command !== "X");
  expect(commands.length).toBeGreaterThan(1);
  for (const command of commands) expect(Object.keys(scripts)).toContain(command);
  for (const [, file = "", anchor] of text.matchAll(/\]\((?!http)([^)#]*)(?:#([^)]+))?\)/g)) {
    if (file === "install.md" && !pages.includes(file)) continue;
    const target = file === "" ? name : file;
    expect(pages).toContain(target);
    if (anchor !== undefined) expect(anchorsOf(page(target))).toContain(anchor);
  }
});
