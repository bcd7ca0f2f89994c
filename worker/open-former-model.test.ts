import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { env } from "@/lib/core/env";
import { startOpenAiStandIn } from "@/tests/support/openai-stand-in";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { openFormerModel } from "./open-former-model";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "former-models-"));
  await makeTinyModel(folder, { name: "test/former", dimensions: 8 });
});
afterAll(() => rm(folder, { recursive: true }));

test("a model that is still in its folder embeds again; one that is not is not fetched", async () => {
  const inFolder = { ...env(), MODEL_DIR: folder, EMBEDDING_OFFLINE: false, MODEL_HUB_URL: "http://127.0.0.1:9" };
  const former = await openFormerModel(inFolder, "test/former");
  await former.ready();
  const [vector] = await former.embedder.embed(["printer"], "query");
  expect([former.embedder.model, vector?.length]).toEqual(["test/former", 8]);
  await former.dispose();
  await expect((await openFormerModel(inFolder, "test/removed")).ready()).rejects.toMatchObject({ fault: "missing" });
});

test("where a server embeds, it has to say that it still has the model", async () => {
  const server = await startOpenAiStandIn({ behaviour: "answer", model: "test/former", dimensions: 8 });
  onTestFinished(server.close);
  const atServer = { ...env(), EMBEDDING_BASE_URL: `${server.url}/v1` };
  const former = await openFormerModel(atServer, "test/former");
  await former.ready();
  expect(await former.embedder.embed(["printer"], "query")).toHaveLength(1);
  await expect((await openFormerModel(atServer, "test/removed")).ready()).rejects.toMatchObject({ fault: "missing" });
});
