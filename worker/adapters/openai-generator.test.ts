import { describe, expect, onTestFinished, test } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import { type OpenAiScript, type OpenAiStandIn, startOpenAiStandIn } from "@/tests/support/openai-stand-in";
import type { ProbedGenerator } from "./ollama";
import { createOpenAiGenerator } from "./openai-generator";

const KEY = "sk-desk-0123456789";
const TEXT = '{"category":"software","confidence":0.8,"steps":[{"text":"Réinstallez 软件 🙂","sources":[2]}]}';
const request = { system: "You are a professional IT support engineer", prompt: "Word crashes", schema: { type: "object" }, maxTokens: 300 };

async function openai(script: OpenAiScript, timeoutMs = 5_000): Promise<{ server: OpenAiStandIn; generator: ProbedGenerator }> {
  const server = await startOpenAiStandIn({ text: TEXT, delayMs: 20, ...script });
  onTestFinished(server.close);
  return { server, generator: createOpenAiGenerator({ baseUrl: `${server.url}/v1/`, apiKey: KEY, model: "qwen3-8b", timeoutMs }) };
}

const formats = (server: OpenAiStandIn) => server.requests.map(({ body }) => (body as { response_format?: { type: string } }).response_format?.type ?? "none");

test("streams an answer, asked for by schema, and counts its tokens", async () => {
  const { server, generator } = await openai({ behaviour: "answer" });
  const pieces: string[] = [];
  const answer = await generator.generate({ ...request, onText: (piece) => pieces.push(piece) });
  expect(answer).toEqual({ text: TEXT, promptTokens: 120, completionTokens: TEXT.length });
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join("")).toBe(TEXT);
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { authorization: `Bearer ${KEY}` },
    body: {
      model: "qwen3-8b",
      stream: true,
      temperature: 0,
      max_tokens: 300,
      stream_options: { include_usage: true },
      response_format: { type: "json_schema", json_schema: { strict: true, schema: request.schema } },
      messages: [{ role: "system", content: request.system }, { role: "user", content: request.prompt }],
    },
  });
});

test.each([
  [["json_object"], ["json_schema", "json_object", "json_object"]],
  [[], ["json_schema", "json_object", "none", "none"]],
])("asks less of a server that takes only %j, and remembers it", async (taken, asked) => {
  const { server, generator } = await openai({ behaviour: "answer", formats: taken });
  expect((await generator.generate(request)).text).toBe(TEXT);
  expect((await generator.generate(request)).text).toBe(TEXT);
  expect(formats(server)).toEqual(asked);
});

describe("faults", () => {
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
    const { server, generator } = await openai({ behaviour, delayMs: behaviour === "late" ? 400 : 20 }, fault === "timeout" ? 150 : 5_000);
    const started = performance.now();
    const error = await generator.generate(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ fault, message: expect.stringContaining("127.0.0.1") });
    expect(performance.now() - started).toBeLessThan(2_000);
    const ended = await server.requests[0]?.ended;
    if (["late", "never", "dribble", "huge", "cut_off"].includes(behaviour)) expect(ended).toBe("closed");
    expect(server.requests).toHaveLength(1);
  });

  test("nobody listening is unreachable", async () => {
    const { server, generator } = await openai({ behaviour: "answer" });
    await server.close();
    await expect(generator.generate(request)).rejects.toMatchObject({ fault: "unreachable" });
  });

  test("the key never appears in a message, even if the server repeats it", async () => {
    const { server } = await openai({ behaviour: "status_500" });
    const generator = createOpenAiGenerator({ baseUrl: `${server.url}/v1`, apiKey: "runner", model: "qwen3-8b", timeoutMs: 5_000 });
    const error = await generator.generate(request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ fault: "refused", message: expect.stringContaining("[key]") });
    expect(String(error)).not.toContain("runner");
    expect(() => createOpenAiGenerator({ baseUrl: server.url, apiKey: "sk\n1", model: "m", timeoutMs: 1 })).toThrow(/^(?!.*sk\n1)/s);
  });
});

test("probing finds the model, its absence, or nobody", async () => {
  const { server, generator } = await openai({ behaviour: "answer" });
  expect(await generator.probe()).toBeNull();
  expect(await (await openai({ behaviour: "answer", listed: { id: "phi-4" } })).generator.probe()).toBe("missing");
  await server.close();
  expect(await generator.probe()).toBe("unreachable");
});
