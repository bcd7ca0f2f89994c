import { Ollama } from "ollama/browser";
import type { ModelVersion } from "@/lib/ai/llm-state";
import { type Generation, type GenerationRequest, type Generator, ModelError, type ModelFault } from "@/lib/ai/ports";
import { ModelCall } from "./model-call";
import { faultOf, modelError } from "./model-faults";
import { withBody } from "./model-response";
import { ollamaVersion } from "./ollama-version";
import { type ServerAddress, serverAddress } from "./server-address";
import { textLines } from "./text-lines";
import { answerBytes, contextTokens, PROBE_LIMITS } from "./wire-limits";

export interface OllamaOptions {
  host: string;
  model: string;
  /** For a whole answer, the loading of the model included. */
  timeoutMs: number;
}

/** How long the server keeps the model after a call: through a quiet half hour no ticket waits for it to load. */
const KEEP_ALIVE = "30m";

export interface ProbedGenerator extends Generator {
  /** Whether the server is up and has the model, without asking the model; null: both. At most 2 s. */
  probe(): Promise<ModelFault | null>;
  /** The build that the last probe saw; null when there is none, or the server says nothing of builds. */
  version?(): ModelVersion | null;
}

export function createOllamaGenerator({ host, model, timeoutMs }: OllamaOptions): ProbedGenerator {
  const server = serverAddress(host);
  let version: ModelVersion | null = null;
  return {
    model,
    version: () => version,
    generate: (request) => generate(server, model, timeoutMs, request),
    warmUp: () => warmUp(server, model, timeoutMs),
    probe: () => probe(server, model, (entry) => void (version = ollamaVersion(entry))),
  };
}

async function generate(server: ServerAddress, model: string, timeoutMs: number, request: GenerationRequest): Promise<Generation> {
  const call = new ModelCall({ server, timeoutMs, maxBytes: answerBytes(request.maxTokens), signal: request.signal });
  try {
    const client = new Ollama({ host: server.base, fetch: (input, init) => fetchObjects(call, server, input, init) });
    const answer: Generation = { text: "", promptTokens: null, completionTokens: null };
    const parts = await client.chat({
      model,
      stream: true,
      think: false,
      keep_alive: KEEP_ALIVE,
      format: request.schema,
      messages: [
        { role: "system", content: request.system },
        { role: "user", content: request.prompt },
      ],
      options: { temperature: 0, num_predict: request.maxTokens, num_ctx: contextTokens(request) },
    });
    for await (const part of parts) {
      const piece = part.message?.content;
      if (typeof piece !== "string") throw modelError("malformed", server.name);
      answer.text += piece;
      if (piece) request.onText?.(piece);
      answer.promptTokens = part.prompt_eval_count ?? null;
      answer.completionTokens = part.eval_count ?? null;
    }
    return answer;
  } catch (error) {
    throw isUnfinished(error) ? modelError("cut_off", server.name) : call.explain(error);
  } finally {
    call.close();
  }
}

/** A call without a prompt: the server loads the model, in the window that most requests want, and says nothing. */
async function warmUp(server: ServerAddress, model: string, timeoutMs: number): Promise<void> {
  const call = new ModelCall({ server, timeoutMs, maxBytes: answerBytes(0) });
  try {
    const options = { num_ctx: contextTokens({ system: "", prompt: "", maxTokens: 1 }) };
    await new Ollama({ host: server.base, fetch: call.fetch }).generate({ model, prompt: "", stream: false, keep_alive: KEEP_ALIVE, options });
  } catch (error) {
    throw error instanceof SyntaxError ? modelError("malformed", server.name) : call.explain(error);
  } finally {
    call.close();
  }
}

async function probe(server: ServerAddress, model: string, onFound: (entry: unknown) => void): Promise<ModelFault | null> {
  const call = new ModelCall({ server, ...PROBE_LIMITS });
  try {
    const { models } = await new Ollama({ host: server.base, fetch: call.fetch }).list();
    const found = models.find(({ name }) => name === model) ?? models.find(({ name }) => name === `${model}:latest`);
    onFound(found);
    return found ? null : "missing";
  } catch (error) {
    return error instanceof SyntaxError ? "malformed" : faultOf(call.explain(error));
  } finally {
    call.close();
  }
}

/** The client prints lines that are no JSON to the console and goes on; here the first one ends the call. */
async function fetchObjects(call: ModelCall, server: ServerAddress, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return withBody(await call.fetch(input, init), (body) => objectLines(server, body));
}

async function* objectLines(server: ServerAddress, body: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const line of textLines(body)) {
    const value = parseObject(line);
    if (!value) throw modelError("malformed", server.name);
    if ("error" in value) throw new ModelError("refused", `${server.name} failed while answering: ${String(value.error).slice(0, 300)}`);
    yield Buffer.from(`${line}\n`);
  }
}

function parseObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** The client's only sign that the stream ended before its last part. */
const isUnfinished = (error: unknown): boolean => error instanceof Error && error.message.startsWith("Did not receive done");
