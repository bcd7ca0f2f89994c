import type { ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import { sendJson } from "./stand-in-server";

/** What a model server may do instead of answering well; `answer` is the good one. */
export type ModelBehaviour =
  | "answer"
  | "answer_slowly" // a piece every `delayMs`
  | "late" // the whole answer, `delayMs` too late
  | "never"
  | "prose"
  | "broken_json"
  | "own_category"
  | "huge" // 10 MB
  | "redirect"
  | "status_500"
  | "cut_off" // the connection dies in the middle
  | "unfinished" // ends in good order, without the protocol's end
  | "not_protocol"
  | "model_missing"
  | "dribble"; // a piece every `delayMs`, for ever

export interface Script {
  /** One for all requests, or one for each: the last stays. */
  behaviour: ModelBehaviour | ModelBehaviour[];
  /** What the model says when it says it well. */
  text?: string;
  delayMs?: number;
}

/** How a protocol wraps a streamed answer. */
export interface Wire {
  contentType: string;
  piece(text: string): string;
  end(text: string): string;
  missing: unknown;
}

const PROSE = "This looks like a network problem. Please restart the router and then try the VPN again.";
const HUGE = 10 * 1024 * 1024;

export interface Behaviours {
  set(behaviour: Script["behaviour"]): void;
  next(): ModelBehaviour;
}

export function behaviours(first: Script["behaviour"]): Behaviours {
  let queue = [first].flat();
  return {
    set: (behaviour) => void (queue = [behaviour].flat()),
    next: () => (queue.length > 1 ? queue.shift() : queue[0]) ?? "answer",
  };
}

/** Answers as a behaviour says, in a protocol's words. */
export async function behave(behaviour: ModelBehaviour, response: ServerResponse, wire: Wire, script: Script): Promise<void> {
  const { text = "{}", delayMs = 200 } = script;
  if (behaviour === "never") return;
  if (behaviour === "late") await later(delayMs);
  if (behaviour === "redirect") return void response.writeHead(302, { location: "/elsewhere" }).end();
  if (behaviour === "status_500") return sendJson(response, 500, { error: "the model runner has stopped" });
  if (behaviour === "model_missing") return sendJson(response, 404, wire.missing);
  if (behaviour === "not_protocol") return void response.writeHead(200, { "content-type": wire.contentType }).end("<h1>It works</h1>\n");
  response.writeHead(200, { "content-type": wire.contentType });
  if (behaviour === "huge") return flood(response, wire);
  const words = spoken(behaviour, text);
  const pieces = words.match(/[^]{1,12}/gu) ?? [];
  const said = behaviour === "cut_off" || behaviour === "unfinished" ? pieces.slice(0, Math.ceil(pieces.length / 2)) : pieces;
  for (const piece of said) {
    if (behaviour === "answer_slowly") await later(delayMs);
    await write(response, wire.piece(piece));
  }
  if (behaviour === "cut_off") return void response.destroy();
  while (behaviour === "dribble" && !response.destroyed) {
    await later(delayMs);
    await write(response, wire.piece(" "));
  }
  response.end(behaviour === "unfinished" ? "" : wire.end(words));
}

function spoken(behaviour: ModelBehaviour, text: string): string {
  if (behaviour === "prose") return PROSE;
  if (behaviour === "broken_json") return text.slice(0, Math.ceil(text.length / 2));
  if (behaviour === "own_category") return text.replace(/("(?:suggested_)?category"\s*:\s*)"[^"]*"/, '$1"printers and ghosts"');
  return text;
}

async function flood(response: ServerResponse, wire: Wire): Promise<void> {
  const piece = wire.piece("x".repeat(16 * 1024));
  for (let sent = 0; sent < HUGE && !response.destroyed; sent += piece.length) await write(response, piece);
  response.end();
}

/** Resolves when the bytes are with the system, so that a connection that is cut then is cut after them. */
async function write(response: ServerResponse, bytes: string): Promise<void> {
  if (!response.destroyed) await new Promise<void>((resolve) => response.write(bytes, () => resolve()));
}
