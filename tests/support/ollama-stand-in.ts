import type { ServerResponse } from "node:http";
import { behave, type Behaviours, behaviours, type Script, type Wire } from "./model-behaviour";
import { type RecordedRequest, sendJson, type StandIn, startStandIn } from "./stand-in-server";

export interface OllamaStandIn extends StandIn {
  setBehaviour: Behaviours["set"];
}

/** Speaks Ollama's protocol: /api/chat as lines of JSON, /api/tags, /api/show, /api/version. */
export async function startOllamaStandIn(script: Script & { model?: string }): Promise<OllamaStandIn> {
  const model = script.model ?? "llama3.2:3b";
  const wire = ollamaWire(model);
  const scripted = behaviours(script.behaviour);

  async function answer(request: RecordedRequest, response: ServerResponse): Promise<void> {
    const path = request.path.split("?")[0];
    if (path === "/api/version") return sendJson(response, 200, { version: "0.12.3" });
    const behaviour = scripted.next();
    if (path === "/api/chat") return behave(behaviour, response, wire, script);
    if (behaviour === "answer" && path === "/api/tags") return sendJson(response, 200, { models: [{ name: model, model, digest: "a80c4f17acd5", details: { parameter_size: "3.2B", quantization_level: "Q4_K_M" } }] });
    if (behaviour === "model_missing" && path === "/api/tags") return sendJson(response, 200, { models: [] });
    if (behaviour === "answer" && path === "/api/show") return sendJson(response, 200, { details: { family: "llama" } });
    if (behaviour === "answer") return sendJson(response, 404, { error: "not found" });
    return behave(behaviour, response, wire, script);
  }

  return { ...(await startStandIn(answer)), setBehaviour: scripted.set };
}

function ollamaWire(model: string): Wire {
  const line = (fields: object) => `${JSON.stringify({ model, created_at: "2026-11-24T09:00:00Z", ...fields })}\n`;
  return {
    contentType: "application/x-ndjson",
    piece: (text) => line({ message: { role: "assistant", content: text }, done: false }),
    end: (text) =>
      line({ message: { role: "assistant", content: "" }, done: true, done_reason: "stop", prompt_eval_count: 120, eval_count: text.length }),
    missing: { error: `model '${model}' not found` },
  };
}
