import { expect, test } from "vitest";
import { webHealth } from "./web-health";

const since = new Date(0);
const ready = { state: "ready" as const, since };

test("each dependency by its name, there or not; what only a worker knows is left out while there is none", () => {
  const down = { state: "down" as const, since };
  const unknown = { state: "unknown" as const, since };
  const dependencies = { database: ready, migrations: ready, queue: down, worker: down, embeddingModel: unknown, llm: unknown };
  expect(webHealth({ dependencies })).toEqual({ dependencies: { database: true, migrations: true, queue: false, worker: false } });
});

test("names are those of metrics", () => {
  const dependencies = { database: ready, migrations: ready, queue: ready, cache: ready, worker: ready, embeddingModel: ready, llm: ready };
  expect(Object.keys(webHealth({ dependencies }).dependencies)).toEqual(["database", "migrations", "queue", "cache", "worker", "embedding_model", "llm"]);
});
