import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { superviseChild } from "./supervise-child";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deskwise-child-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(source: string, env = {}) {
  const entry = join(folder, "child.mjs");
  writeFileSync(entry, source);
  const lines: string[] = [];
  let hear: (line: string) => void = () => undefined;
  const firstLine = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const onLine = (line: string) => {
    lines.push(line);
    hear(line);
  };
  return { child: superviseChild({ name: "worker", entry, env, onLine }), lines, firstLine };
}

test("a child that ends by itself is named with its last lines", async () => {
  const { child, lines } = start(`console.log("starting " + process.env.DESK); console.error("no such table"); process.exitCode = 3;`, { DESK: "one" });
  await expect(child.died).rejects.toThrow(/^The worker process ended with exit code 3\. Its last lines:\n/);
  expect(lines.toSorted()).toEqual(["no such table", "starting one"]);
});

test("a child that is stopped ends in its own time, and has not died", async () => {
  const { child, lines, firstLine } = start(`process.on("SIGTERM", () => { console.log("closing"); process.exit(0); }); setInterval(() => {}, 1000); console.log("ready");`);
  expect(await firstLine).toBe("ready");
  await child.stop();
  expect(lines).toEqual(["ready", "closing"]);
  await child.stop();
});

test("a child hears that its parent is gone by the end of its standard input", async () => {
  const { child, firstLine } = start(`process.stdin.resume(); console.log(process.argv.includes("--with-parent") && !process.stdin.isTTY); setInterval(() => {}, 1000);`);
  expect(await firstLine).toBe("true");
  await child.stop();
});
