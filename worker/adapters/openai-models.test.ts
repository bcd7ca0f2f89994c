import { expect, onTestFinished, test } from "vitest";
import { startOpenAiStandIn } from "@/tests/support/openai-stand-in";
import { probeModelList } from "./openai-models";
import { serverAddress } from "./server-address";

test.each([
  ["the model is listed", { behaviour: "answer" }, null],
  ["another model is listed", { behaviour: "answer", listed: { id: "phi-4" } }, "missing"],
  ["llama.cpp lists its file", { behaviour: "answer", listed: { id: "/models/q.gguf", owned_by: "llamacpp" } }, null],
  ["the server has no list", { behaviour: "model_missing" }, null],
  ["the server fails", { behaviour: "status_500" }, "refused"],
  ["the list is something else", { behaviour: "not_protocol" }, "malformed"],
  ["the list has no end", { behaviour: "huge" }, "too_large"],
  ["nothing comes", { behaviour: "never" }, "timeout"],
] as const)("when %s", async (_, script, found) => {
  const server = await startOpenAiStandIn({ ...script, model: "qwen3-8b" });
  onTestFinished(server.close);
  expect(await probeModelList(serverAddress(`${server.url}/v1`, "k3y"), "qwen3-8b")).toBe(found);
  expect(server.requests).toMatchObject([{ path: "/v1/models", headers: { authorization: "Bearer k3y" } }]);
});
