import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import type { Script } from "@/tests/support/model-behaviour";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { startStandIn } from "@/tests/support/stand-in-server";
import { createOllamaGenerator, type ProbedGenerator } from "./ollama";

const TEXT = '{"category":"network","confidence":0.9,"steps":[{"text":"Vérifiez 网络 🙂","sources":[1]}]}';
const request = { system: "You are a professional IT support engineer", prompt: "VPN is down", schema: { type: "object" }, maxTokens: 300 };

async function ollama(script: Script, timeoutMs = 5_000): Promise<{ server: OllamaStandIn; generator: ProbedGenerator }> {
  const server = await startOllamaStandIn({ text: TEXT, delayMs: 20, ...script });
  onTestFinished(server.close);
  return { server, generator: createOllamaGenerator({ host: `${server.url}/`, model: "llama3.2:3b", timeoutMs }) };
}

test("streams an answer, asked for by schema, and counts its tokens", async () => {
  const { server, generator } = await ollama({ behaviour: "answer" });
  const pieces: string[] = [];
  const answer = await generator.generate({ ...request, onText: (piece) => pieces.push(piece) });
  expect(answer).toEqual({ text: TEXT, promptTokens: 120, completionTokens: TEXT.length });
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join("")).toBe(TEXT);
  expect(server.requests[0]).toMatchObject({
    path: "/api/chat",
    body: {
      model: "llama3.2:3b",
      stream: true,
      think: false,
      format: request.schema,
      options: { temperature: 0, num_predict: 300, num_ctx: 4096 },
      messages: [{ role: "system", content: request.system }, { role: "user", content: request.prompt }],
    },
  });
});

test("asks for a window in which a long prompt fits", async () => {
  const { server, generator } = await ollama({ behaviour: "answer" });
  await generator.generate({ ...request, prompt: "网络".repeat(2_500) });
  expect(server.requests[0]?.body).toMatchObject({ options: { num_ctx: 8192 } });
});

test.each(["prose", "broken_json", "own_category"] as const)("gives the text as it is when it is %s: judging it is not the adapter's work", async (behaviour) => {
  const { generator } = await ollama({ behaviour });
  const { text } = await generator.generate(request);
  expect(text).not.toBe(TEXT);
  expect(text).not.toBe("");
});

test.each([
  ["late", "timeout"],
  ["never", "timeout"],
  ["dribble", "timeout"],
  ["huge", "too_large"],
  ["redirect", "redirected"],
  ["status_500", "refused"],
  ["cut_off", "cut_off"],
  ["unfinished", "cut_off"],
  ["not_protocol", "malformed"],
  ["model_missing", "missing"],
] as const)("%s is the fault %s, and no connection stays open", async (behaviour, fault) => {
  const { server, generator } = await ollama({ behaviour, delayMs: behaviour === "late" ? 400 : 20 }, fault === "timeout" ? 150 : 5_000);
  const started = performance.now();
  const error = await generator.generate(request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ModelError);
  expect(error).toMatchObject({ fault, message: expect.stringContaining("127.0.0.1") });
  expect(performance.now() - started).toBeLessThan(2_000);
  const ended = await server.requests[0]?.ended;
  if (["timeout", "too_large", "cut_off"].includes(fault) && behaviour !== "unfinished") expect(ended).toBe("closed");
  expect(server.requests).toHaveLength(1);
});

test.each([
  ["an error among the lines", '{"error":"llama runner has stopped"}', { fault: "refused", message: expect.stringContaining("runner has stopped") }],
  ["a line without a message", '{"hello":1}', { fault: "malformed" }],
  ["a line that is no object", "17", { fault: "malformed" }],
])("%s in the middle of an answer ends it", async (_, line, fault) => {
  const server = await startStandIn((_request, response) => void response.end(`{"message":{"content":"a"},"done":false}\n\n${line}\n`));
  onTestFinished(server.close);
  const pieces: string[] = [];
  const generator = createOllamaGenerator({ host: server.url, model: "llama3.2:3b", timeoutMs: 5_000 });
  await expect(generator.generate({ ...request, onText: (piece) => pieces.push(piece) })).rejects.toMatchObject(fault);
  expect(pieces).toEqual(["a"]);
});

test("a port where nobody listens and a host that does not exist are unreachable", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  await new Promise((resolve) => server.close(resolve));
  for (const host of [`http://127.0.0.1:${port}`, "http://no-such-host.invalid:11434"]) {
    const generator = createOllamaGenerator({ host, model: "llama3.2:3b", timeoutMs: 5_000 });
    await expect(generator.generate(request)).rejects.toMatchObject({ fault: "unreachable" });
    expect(await generator.probe()).toBe("unreachable");
  }
});

test("ends with its caller's reason when the caller ends it", async () => {
  const { server, generator } = await ollama({ behaviour: "never" });
  const job = new AbortController();
  const reason = new DOMException("the job is lost", "AbortError");
  const answer = generator.generate({ ...request, signal: job.signal });
  setImmediate(() => job.abort(reason));
  await expect(answer).rejects.toBe(reason);
  expect(await server.requests[0]?.ended).not.toBe("sent");
});

test("takes user and password from the address without ever repeating them", async () => {
  const { server } = await ollama({ behaviour: ["answer", "status_500"] });
  const generator = createOllamaGenerator({ host: server.url.replace("//", "//desk:s3cret@"), model: "llama3.2:3b", timeoutMs: 5_000 });
  await generator.generate(request);
  expect(server.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from("desk:s3cret").toString("base64")}`);
  await expect(generator.generate(request)).rejects.not.toMatchObject({ message: expect.stringMatching(/s3cret|desk:/) });
});

test.each([
  ["answer", null],
  ["model_missing", "missing"],
  ["status_500", "refused"],
  ["never", "timeout"],
  ["not_protocol", "malformed"],
] as const)("probing a server that does %s finds %s", async (behaviour, found) => {
  const { server, generator } = await ollama({ behaviour });
  expect(await generator.probe()).toBe(found);
  expect(server.requests.map(({ path }) => path)).toEqual(["/api/tags"]);
});

test("a probe tells the build of the model, and none of one that is gone", async () => {
  const { server, generator } = await ollama({ behaviour: "answer" });
  expect(generator.version?.()).toBeNull();
  await generator.probe();
  expect(generator.version?.()).toEqual({ digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: "Q4_K_M" });
  server.setBehaviour("model_missing");
  await generator.probe();
  expect(generator.version?.()).toBeNull();
});

test("a model is found without its tag, too", async () => {
  const server = await startOllamaStandIn({ behaviour: "answer", model: "mistral:latest" });
  onTestFinished(server.close);
  expect(await createOllamaGenerator({ host: server.url, model: "mistral", timeoutMs: 5_000 }).probe()).toBeNull();
});
