import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { startHubStandIn } from "@/tests/support/hub-stand-in";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { createLocalModel, type LocalModelOptions } from "./local-model";

const { profile } = embeddingProfile("");
let root: string;
let tiny: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "local-"));
  tiny = await makeTinyModel(join(root, "hub"), { name: "test/tiny", dimensions: 16 });
});
afterAll(() => rm(root, { recursive: true }));

/** A model that is in its folder, and what is logged of it. */
async function local(options: Partial<LocalModelOptions> & { model: string; present?: boolean }) {
  const log: string[] = [];
  const note = (_: unknown, message?: string) => void log.push(message ?? "");
  const modelDir = join(root, "models");
  await mkdir(modelDir, { recursive: true });
  if (options.present) await cp(tiny, join(modelDir, options.model), { recursive: true });
  const model = createLocalModel({ modelDir, dtype: "q8", offline: true, hubUrl: "http://127.0.0.1:9", logger: { info: note, warn: note }, ...options }, profile);
  onTestFinished(() => model.dispose());
  return { model, log };
}

test("a model that nobody has asked for yet is neither ready nor down", async () => {
  const { model } = await local({ model: "test/unasked", present: true });
  expect(model.state()).toMatchObject({ state: "unknown", model: "test/unasked" });
});

test("callers that come at once share one model in memory", async () => {
  const { model, log } = await local({ model: "test/shared", present: true });
  const [first, second, third] = await Promise.all([model.get(), model.get(), model.ready()]);
  expect([first === second, first === third]).toEqual([true, true]);
  expect(log).toEqual(["embedding model: loading done"]);
});

test("a state lasts since it began, not since it was last seen", async () => {
  const { model } = await local({ model: "test/lasting", present: true });
  await model.get();
  const { since, state } = model.state();
  await model.get();
  expect([state, model.state().since]).toEqual(["ready", since]);
});

test("a model that lacks files and may fetch none says which files and what forbids it", async () => {
  const { model, log } = await local({ model: "test/absent" });
  await expect(model.get()).rejects.toMatchObject({ fault: "missing", message: expect.stringMatching(/test\/absent lacks config\.json.*EMBEDDING_OFFLINE/) });
  expect([model.state().state, model.state().fault, log]).toEqual(["down", "missing", []]);
});

test("a model that was let go is not loaded again", async () => {
  const { model, log } = await local({ model: "test/ended", present: true });
  await model.dispose();
  await expect(model.get()).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("let go") });
  expect(log).toEqual([]);
});

test("letting a model go ends what is being fetched of it", async () => {
  const hub = await startHubStandIn(tiny, "test/ending");
  onTestFinished(hub.close);
  const { model } = await local({ model: "test/ending", offline: false, hubUrl: hub.url });
  const waiting = model.ready();
  await model.dispose();
  await expect(waiting).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("let go") });
});

test("a model that is fetched becomes ready for who waits, and is said so once", async () => {
  const hub = await startHubStandIn(tiny, "test/arrives");
  onTestFinished(hub.close);
  const { model, log } = await local({ model: "test/arrives", offline: false, hubUrl: hub.url });
  await Promise.all([model.ready(), model.ready()]);
  expect(model.state().state).toBe("ready");
  expect(log).toEqual(["embedding model: fetching done", "embedding model: loading done"]);
});
