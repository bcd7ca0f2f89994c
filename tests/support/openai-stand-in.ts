import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { behave, type Behaviours, behaviours, type Script, type Wire } from "./model-behaviour";
import { type RecordedRequest, sendJson, type StandIn, startStandIn } from "./stand-in-server";

export interface OpenAiStandIn extends StandIn {
  setBehaviour: Behaviours["set"];
}

export interface OpenAiScript extends Script {
  model?: string;
  /** Kinds of response_format that it takes; another gives 400. Unset: all. */
  formats?: string[];
  /** The `data` of /v1/embeddings in place of the usual vectors. */
  embeddings?: (texts: string[]) => unknown;
  dimensions?: number;
  /** Fields of this server's entry in /v1/models. */
  listed?: { id?: string; owned_by?: string };
}

interface Asked {
  input?: string | string[];
  response_format?: { type: string };
}

/** Speaks OpenAI's protocol below /v1: chat/completions as events, embeddings, models. */
export async function startOpenAiStandIn(script: OpenAiScript): Promise<OpenAiStandIn> {
  const { model = "qwen3-8b", formats, embeddings = unorderedVectors(script.dimensions ?? 8), listed } = script;
  const wire = openAiWire(model);
  const scripted = behaviours(script.behaviour);

  async function answer(request: RecordedRequest, response: ServerResponse): Promise<void> {
    const path = request.path.split("?")[0];
    const asked = (typeof request.body === "object" ? request.body : {}) as Asked;
    const format = asked.response_format?.type;
    if (format && formats && !formats.includes(format)) {
      return sendJson(response, 400, { error: { message: `response_format ${format} is not supported` } });
    }
    const behaviour = scripted.next();
    if (behaviour !== "answer" || path === "/v1/chat/completions") return behave(behaviour, response, wire, script);
    if (path === "/v1/embeddings") return sendJson(response, 200, { object: "list", model, data: embeddings([asked.input ?? []].flat()) });
    if (path === "/v1/models") return sendJson(response, 200, { object: "list", data: [{ id: model, object: "model", ...listed }] });
    return sendJson(response, 404, { error: { message: "no such path" } });
  }

  return { ...(await startStandIn(answer)), setBehaviour: scripted.set };
}

/** Vectors that depend on the text alone, last first: the protocol's order is in `index`. */
const unorderedVectors = (dimensions: number) => (texts: string[]) =>
  texts.map((text, index) => ({ object: "embedding", index, embedding: textVector(text, dimensions) })).toReversed();

/** The numbers that the stand-in gives for a text, not normalised. */
export function textVector(text: string, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, at) => createHash("sha256").update(`${at} ${text}`).digest().readInt16BE() / 4096);
}

function openAiWire(model: string): Wire {
  const event = (fields: object) => `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", model, ...fields })}\n\n`;
  return {
    contentType: "text/event-stream; charset=utf-8",
    piece: (text) => event({ choices: [{ index: 0, delta: { content: text }, finish_reason: null }] }),
    end: (text) =>
      event({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }) +
      event({ choices: [], usage: { prompt_tokens: 120, completion_tokens: text.length, total_tokens: 120 + text.length } }) +
      "data: [DONE]\n\n",
    missing: { error: { message: `The model \`${model}\` does not exist.`, code: "model_not_found" } },
  };
}
