import { type Generation, type GenerationRequest, ModelError } from "@/lib/ai/ports";
import { ModelCall } from "./model-call";
import { modelError, ServerRefusal } from "./model-faults";
import type { ProbedGenerator } from "./ollama";
import { readCompletion } from "./openai-completion";
import { probeModelList } from "./openai-models";
import { type ServerAddress, serverAddress } from "./server-address";
import { answerBytes } from "./wire-limits";

export interface OpenAiGeneratorOptions {
  /** As OpenAI's own clients expect it, `/v1` included: `http://gpu.example:8000/v1`, with or without a slash at its end. */
  baseUrl: string;
  apiKey?: string;
  model: string;
  /** For a whole answer, further tries with less asked of the server included. */
  timeoutMs: number;
}

/** What servers can do to keep a model to a schema, the best first; `plain` also leaves out what old servers do not know. */
const manners = ["json_schema", "json_object", "plain"] as const;
type Manner = (typeof manners)[number];

export function createOpenAiGenerator({ baseUrl, apiKey, model, timeoutMs }: OpenAiGeneratorOptions): ProbedGenerator {
  const server = serverAddress(baseUrl, apiKey);
  let known: Manner = "json_schema";

  async function complete(call: ModelCall, request: GenerationRequest): Promise<Generation> {
    for (const manner of manners.slice(manners.indexOf(known))) {
      try {
        const response = await post(call, server, completionBody(model, manner, request));
        known = manner;
        return await readCompletion(response, server, request.onText);
      } catch (error) {
        const asksTooMuch = error instanceof ServerRefusal && [400, 422].includes(error.status);
        if (!asksTooMuch || manner === "plain") throw error;
      }
    }
    throw new ModelError("refused", `${server.name} takes no kind of request`);
  }

  return {
    model,
    probe: () => probeModelList(server, model),
    async generate(request) {
      const call = new ModelCall({ server, timeoutMs, maxBytes: answerBytes(request.maxTokens), signal: request.signal });
      try {
        return await complete(call, request);
      } catch (error) {
        throw error instanceof SyntaxError ? modelError("malformed", server.name) : call.explain(error);
      } finally {
        call.close();
      }
    },
  };
}

const post = (call: ModelCall, server: ServerAddress, body: object): Promise<Response> =>
  call.fetch(`${server.base}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(body),
  });

function completionBody(model: string, manner: Manner, { system, prompt, schema, maxTokens }: GenerationRequest): object {
  const body = {
    model,
    stream: true,
    temperature: 0,
    max_tokens: maxTokens,
    messages: [
      { role: "system", content: system },
      { role: "user", content: prompt },
    ],
  };
  if (manner === "plain") return body;
  const format = manner === "json_object" ? {} : { json_schema: { name: "answer", strict: true, schema } };
  return { ...body, stream_options: { include_usage: true }, response_format: { type: manner, ...format } };
}
