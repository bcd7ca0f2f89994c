import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { sourceFiles } from "@/tests/architecture/source-files";

export interface RemoveAuthorizationResult {
  /** Checks that were taken out, one at a time. */
  removed: number;
  /** Those that no test missed. */
  unnoticed: string[];
}

interface Removal {
  path: string;
  line: number;
  text: string;
}

const LINKED = ["node_modules", "models"];
const LEFT_OUT = new Set([...LINKED, ".git", ".next", ".cache", ".data", "coverage"]);

/** The check of a right, and the condition that leaves out rows which an actor may not see. */
const CHECK = /^\s*authorize\((?:ctx\.)?actor, "[^"]+"\);|\b\w+Scope\(ctx\.actor(?:, [^()]*)?\)/;

export const findChecks = (): Removal[] =>
  sourceFiles("lib").flatMap(({ path, text }) => text.split("\n").flatMap((line, index) => (CHECK.test(line) ? [{ path, line: index, text: line.trim() }] : [])));

const without = (line: string): string => (/^\s*authorize\(/.test(line) ? "" : line.replace(CHECK, "undefined"));

/** Whether these tests still pass in the copy. */
function testsPass(root: string, tests: readonly string[]): Promise<boolean> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "db", "--bail", "1", ...tests];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: "ignore" }).on("exit", (code) => resolve(code === 0));
  });
}

/** The domain's database tests: those that name a file, and the others. */
async function testsOf(path: string): Promise<{ own: string[]; others: string[] }> {
  const domain = path.split("/").slice(0, 2).join("/");
  const name = basename(path, ".ts");
  const files = (await readdir(domain, { recursive: true })).filter((file) => file.endsWith(".db.test.ts")).map((file) => join(domain, file));
  const naming = await Promise.all(files.map(async (file) => (await readFile(file, "utf8")).includes(`/${name}"`)));
  return { own: files.filter((_, index) => naming[index]), others: files.filter((_, index) => !naming[index]) };
}

/** The tests that most likely notice are asked first: its own, the matrix of routes and roles, then the rest of the domain. */
async function isUnnoticed(root: string, path: string): Promise<boolean> {
  const { own, others } = await testsOf(path);
  for (const tests of [own, ["tests/api/access-matrix"], others]) {
    if (tests.length > 0 && !(await testsPass(root, tests))) return false;
  }
  return true;
}

async function copyProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "deskwise-authorization-"));
  for (const name of await readdir(".")) if (!LEFT_OUT.has(name)) await cp(name, join(root, name), { recursive: true });
  for (const name of LINKED) await symlink(join(process.cwd(), name), join(root, name));
  return root;
}

/** Takes out each check of a right in lib, one at a time and in a copy, and names those that no test missed. */
export async function removeAuthorization({ checks = findChecks(), onProgress }: { checks?: Removal[]; onProgress?: (done: number, total: number) => void } = {}): Promise<RemoveAuthorizationResult> {
  const root = await copyProject();
  const unnoticed: string[] = [];
  try {
    for (const [index, { path, line, text }] of checks.entries()) {
      const file = join(root, path);
      const original = await readFile(file, "utf8");
      await writeFile(file, original.split("\n").map((each, at) => (at === line ? without(each) : each)).join("\n"));
      if (await isUnnoticed(root, path)) unnoticed.push(`${basename(path)}:${line + 1} ${text}`);
      await writeFile(file, original);
      onProgress?.(index + 1, checks.length);
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return { removed: checks.length, unnoticed };
}
