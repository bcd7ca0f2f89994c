import { expect, test } from "vitest";
import { createDb } from "@/db/client";
import type { ModelState } from "@/lib/ai/ports";
import { env } from "@/lib/core/env";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import type { TakingState } from "@/lib/health/schema";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace } from "@/tests/support/former-space";
import { watchHealth } from "./worker-health";

const START = Date.UTC(2026, 10, 24);
const model = (state: ModelState["state"]): ModelState => ({ state, model: "m", since: new Date(START) });

function observed(embedding: ModelState["state"], llm: ModelState["state"]) {
  const clock = { seconds: 0, probes: 0, taking: "taking" as TakingState };
  const check = watchHealth(
    { states: () => ({ embedding: model(embedding), llm: model(llm) }), probe: async () => void (clock.probes += 1) },
    () => ({ state: clock.taking, since: new Date(START), queues: [] }),
    () => new Date(START + clock.seconds * 1000),
  );
  return { check, clock };
}

test.each([
  ["ready", "ready", "ok"],
  ["unknown", "unknown", "ok"],
  ["down", "ready", "degraded"],
  ["ready", "down", "degraded"],
] as const)("embedding %s, language model %s: %s", (embedding, llm, status) =>
  withRollback(async () => {
    expect(await observed(embedding, llm).check()).toMatchObject({ status, database: { state: "ready" }, embedding: { state: embedding }, llm: { state: llm } });
  }),
);

test.each(["starting", "stalled", "draining"] as const)("one that is %s does no jobs, however well everything else is", (taking) =>
  withRollback(async () => {
    const { check, clock } = observed("ready", "ready");
    clock.taking = taking;
    expect(await check()).toMatchObject({ status: "down", database: { state: "ready" }, jobs: { state: taking } });
  }),
);

test("looks at the models at most once in ten seconds", () =>
  withRollback(async () => {
    const { check, clock } = observed("ready", "ready");
    for (const seconds of [0, 5, 9.9]) {
      clock.seconds = seconds;
      await check();
    }
    expect(clock.probes).toBe(1);
    clock.seconds = 10;
    await check();
    expect(clock.probes).toBe(2);
  }));

test("without the database no job can be done, and it says since when", () =>
  withRollback(async () => {
    const { check, clock } = observed("ready", "ready");
    await check();
    const { connection, queue } = runtime();
    const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
    wireRuntime({ connection: away, queue });
    clock.seconds = 3;
    const down = { status: "down", database: { state: "down", since: new Date(START + 3_000) } };
    expect(await check()).toMatchObject(down);
    clock.seconds = 4;
    expect(await check()).toMatchObject(down);
    wireRuntime({ connection, queue });
    clock.seconds = 5;
    expect(await check()).toMatchObject({ status: "ok", database: { state: "ready", since: new Date(START + 5_000) } });
    await away.close();
  }));

test("tells how far documents are embedded anew, while they are", () =>
  withRollback(async (ctx) => {
    const { check, clock } = observed("ready", "ready");
    expect((await check()).embeddingProgress).toBeNull();
    await makeArticle(ctx);
    const target = { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION };
    await makeFormerSpace(ctx, target);
    clock.seconds = 1;
    expect((await check()).embeddingProgress).toMatchObject({ target, documents: { done: 0, total: 1 } });
  }));
