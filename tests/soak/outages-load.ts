import { randomUUID } from "node:crypto";
import { setTimeout as later } from "node:timers/promises";
import { type HttpAnswer, type HttpCall, httpCall } from "@/tests/support/load/http-call";

/** A write that the desk has confirmed. */
export interface Acknowledged {
  kind: "ticket" | "comment" | "resolution";
  /** The ticket's. */
  id: string;
  number: string;
  text: string;
}

/** An answer that was a success, by when its request was sent and when it came, in epoch milliseconds. */
export interface Success {
  isWrite: boolean;
  sentAt: number;
  at: number;
}

export interface OutagesLoad {
  acknowledged: Acknowledged[];
  successes: Success[];
  /** Requests that were sent again. */
  retried: number;
  /** By what they were answered with, in the end. */
  refused: Record<string, number>;
}

/** What a client of ours does: the same request with the same key, after a pause that grows. */
const PAUSES_MS = [200, 500, 1_000, 2_000, 2_000, 2_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000];

interface Caller {
  url: string;
  headers: Record<string, string>;
  people: { requester: string; agent: string };
}

const isTransient = (status: number): boolean => status >= 500 || status === 409;

/** What a problem is about: its code, where the answer is one. */
const problemOf = ({ body }: HttpAnswer): string => /urn:deskwise:problem:(\w+)/.exec(body)?.[1] ?? "";

async function persist(caller: Caller, call: HttpCall, load: OutagesLoad): Promise<HttpAnswer | undefined> {
  const key: Record<string, string> = call.method === "POST" ? { "idempotency-key": randomUUID(), "content-type": "application/json" } : {};
  let last = "nothing";
  for (const pause of [...PAUSES_MS, 0]) {
    const sentAt = Date.now();
    const answer = await httpCall(caller.url, { ...call, headers: { ...caller.headers, ...key } }).catch((error: unknown) => String(error));
    if (typeof answer !== "string" && answer.status < 400) {
      load.successes.push({ isWrite: call.method === "POST", sentAt, at: Date.now() });
      return answer;
    }
    last = typeof answer === "string" ? answer : `${answer.status} ${problemOf(answer)}`;
    if (typeof answer !== "string" && !isTransient(answer.status)) break;
    load.retried++;
    await later(pause);
  }
  const name = `${call.method ?? "GET"} ${call.path.replaceAll(/TK\d+|\d+/g, "n")}: ${last}`;
  load.refused[name] = (load.refused[name] ?? 0) + 1;
  return undefined;
}

const post = (path: string, fields: object): HttpCall => ({ method: "POST", path, body: JSON.stringify(fields) });

async function file(caller: Caller, index: number, load: OutagesLoad): Promise<Acknowledged | undefined> {
  const text = `Laptop ${index} does not wake up`;
  const answer = await persist(caller, post("/api/tickets", { title: text, description: `Seen by ${index} since this morning.`, language: "en", employee_id: caller.people.requester }), load);
  if (!answer) return undefined;
  const { id, ticket_number: number } = JSON.parse(answer.body) as { id: string; ticket_number: string };
  const filed: Acknowledged = { kind: "ticket", id, number, text };
  load.acknowledged.push(filed);
  return filed;
}

async function comment(caller: Caller, { id, number }: Acknowledged, index: number, load: OutagesLoad): Promise<void> {
  const text = `Answer ${index}: hold the power key.`;
  if (await persist(caller, post(`/api/tickets/${id}/comments`, { body: text, employee_id: caller.people.agent }), load)) load.acknowledged.push({ kind: "comment", id, number, text });
}

async function resolve(caller: Caller, { id, number }: Acknowledged, index: number, load: OutagesLoad): Promise<void> {
  const text = `Solved ${index}: the firmware was old.`;
  if (await persist(caller, post(`/api/tickets/${id}/resolve`, { resolution: text }), load)) load.acknowledged.push({ kind: "resolution", id, number, text });
}

/** One of the things that people do all day, in turn; a new client for each, so that no connection is kept. */
export async function doOne(caller: Caller, index: number, load: OutagesLoad, unresolved: Acknowledged[]): Promise<void> {
  const known = unresolved.at(-1 - (index % 10)) ?? unresolved.at(-1);
  const kind = index % 10;
  if (kind <= 1 || !known) {
    const filed = await file(caller, index, load);
    if (filed) unresolved.push(filed);
    return;
  }
  if (kind === 2 || kind === 3) return comment(caller, known, index, load);
  if (kind === 4 && unresolved.length > 20) {
    const [oldest] = unresolved.splice(0, 1);
    return oldest && resolve(caller, oldest, index, load);
  }
  const path = kind === 5 || kind === 6 ? "/api/tickets?limit=20" : kind === 7 ? "/api/search?q=laptop" : `/api/tickets/${known.id}`;
  await persist(caller, { path }, load);
}
