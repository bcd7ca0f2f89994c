import { expect, test } from "vitest";
import { readDockerfile } from "@/scripts/build/image/read-dockerfile";
import { memoryFlags } from "./process-memory.mjs";

test("web and worker have a limit, other commands have none", () => {
  expect(memoryFlags("scripts/worker.ts", "")).toContain("--max-old-space-size=256");
  expect(memoryFlags("scripts/start.ts", "--no-warnings")).toContain("--max-old-space-size=320");
  expect(memoryFlags("scripts/eval.ts", "")).toEqual([]);
});

test("a limit that is set stands", () => expect(memoryFlags("scripts/worker.ts", "--max-old-space-size=2048")).toEqual([]));

test.each([["web", "scripts/start.ts"], ["worker", "scripts/worker.ts"]])("the image of the %s has the same", (image, entry) => {
  const { entrypoint = [], variables } = readDockerfile().get(image) ?? {};
  expect(entrypoint.filter((word) => word.startsWith("--"))).toEqual(memoryFlags(entry, ""));
  expect(variables).toMatchObject({ MALLOC_ARENA_MAX: "2" });
});
