import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";

/** Stands in for Ollama's program: notes how it is called, serves until it is ended, answers once it serves, and knows the models in MODELS. */
const OLLAMA = `#!/bin/sh
echo "$*" >> "$CALLS"
case "$1" in
  serve) [ -z "$BROKEN" ] && exec sleep 60; exit 1 ;;
  list) [ -z "$BROKEN" ] && grep -qx serve "$CALLS" ;;
  show) [ "$2" = "$MODELS" ] ;;
  pull) [ -z "$OFFLINE" ] ;;
esac
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pull-"));
  writeFileSync(join(folder, "ollama"), OLLAMA, { mode: 0o755 });
  writeFileSync(join(folder, "calls"), "");
  return () => rmSync(folder, { recursive: true });
});

function pull(variables: Record<string, string>): { status: number | null; calls: string[] } {
  const env = { NODE_ENV: "test" as const, PATH: `${folder}:/usr/bin:/bin`, CALLS: join(folder, "calls"), MODELS: "", BROKEN: "", OFFLINE: "", OLLAMA_MODEL: "small:3b", ...variables };
  const { status } = spawnSync("sh", [join(PROJECT_ROOT, "deploy/ollama/pull-model.sh")], { env, timeout: 10_000 });
  const calls = new Set(readFileSync(join(folder, "calls"), "utf8").trim().split("\n"));
  return { status, calls: [...calls].toSorted() };
}

test("the model is fetched when it is not there, and left alone when it is", () => {
  expect(pull({})).toEqual({ status: 0, calls: ["list", "pull small:3b", "serve", "show small:3b"] });
  writeFileSync(join(folder, "calls"), "");
  expect(pull({ MODELS: "small:3b" })).toEqual({ status: 0, calls: ["list", "serve", "show small:3b"] });
});

test("a company's own server needs no model here", () => {
  expect(pull({ LLM_BASE_URL: "http://models.example/v1" })).toEqual({ status: 0, calls: [""] });
});

test("what fails is tried again by Compose: no network, and a server that does not start", () => {
  expect(pull({ OFFLINE: "1" }).status).not.toBe(0);
  expect(pull({ BROKEN: "1" }).status).toBe(1);
});
