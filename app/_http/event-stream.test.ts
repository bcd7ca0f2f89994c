import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import type { Ctx } from "@/lib/core/ctx";
import { TICK_MS } from "@/lib/events/event-hub";
import type { PassingEvent } from "@/lib/events/schema";
import { SYSTEM } from "@/tests/support/actors";
import { EventDesk } from "@/tests/support/event-desk";
import { eventStream } from "./event-stream";

const ctx = { actor: SYSTEM, locale: "en", now: () => new Date() } as unknown as Ctx;

let desk: EventDesk;

beforeEach(() => {
  desk = new EventDesk();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  return () => vi.useRealTimers();
});

/** Lets streams and readings go on as far as they can without time passing. */
async function settle() {
  for (let turn = 0; turn < 10; turn++) await nextTurn();
}

async function passTime(ms: number) {
  await settle();
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

async function openStream({ last = "0", signal = new AbortController().signal }: { last?: string | null; signal?: AbortSignal } = {}) {
  const reader = (await eventStream(ctx, last ?? undefined, signal)).getReader();
  const decoder = new TextDecoder();
  onTestFinished(async () => {
    await reader.cancel();
    await settle();
  });
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? undefined : decoder.decode(value);
  };
  expect(await next()).toBe("retry: 2000\n\n");
  await passTime(400);
  return { reader, next };
}

const numbers = (text = "") => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

/** Neither timers nor listeners. */
const isTidy = () => [vi.getTimerCount(), desk.signals.size + desk.passingSignals.size];

test("an event is one frame in the protocol's words, its payload in snake_case on one line", async () => {
  desk.happen(1, { payload: { ticketNumber: "TK1", note: "two\nlines", isUrgent: true } });
  const { next } = await openStream();
  expect(await next()).toBe('id: 1\nevent: ticket.updated\ndata: {"ticket_id":"7","ticket_number":"TK1","note":"two\\nlines","is_urgent":true}\n\n');
});

test("without an id that was heard, or with one that never was, it begins now", async () => {
  desk.happen(5);
  const [now, future] = [await openStream({ last: null }), await openStream({ last: "99" })];
  desk.happen(1);
  desk.notify();
  const heard = [now.next(), future.next()];
  await passTime(400);
  expect((await Promise.all(heard)).map(numbers)).toEqual([[6], [6]]);
});

test("a stream in which nothing happens says at every tick that it is alive", async () => {
  const { next } = await openStream();
  await passTime(TICK_MS);
  expect(await next()).toBe(": alive\n\n");
});

test("signs of life do not pile up for a reader who takes nothing", async () => {
  desk.happen(1);
  const { next } = await openStream();
  await passTime(10 * TICK_MS);
  expect(numbers(await next())).toEqual([1]);
  const second = next();
  expect(await Promise.race([second, settle()])).toBeUndefined();
  await passTime(TICK_MS);
  expect(await second).toBe(": alive\n\n");
});

test("a request that ends closes the stream and leaves nothing behind", async () => {
  const leaving = new AbortController();
  const { next } = await openStream({ signal: leaving.signal });
  const waiting = next();
  await settle();
  leaving.abort();
  expect([await waiting, isTidy()]).toEqual([undefined, [0, 0]]);
});

test("a reader who has left before the stream began is told nothing and leaves nothing behind", async () => {
  desk.happen(1);
  const { next } = await openStream({ signal: AbortSignal.abort() });
  expect([await next(), isTidy()]).toEqual([undefined, [0, 0]]);
});

test("a reader who cancels leaves nothing behind, and the end of its request afterwards is no error", async () => {
  const leaving = new AbortController();
  const { reader } = await openStream({ signal: leaving.signal });
  const waiting = reader.read();
  await settle();
  await reader.cancel();
  await settle();
  leaving.abort();
  expect([(await waiting).done, isTidy()]).toEqual([true, [0, 0]]);
});

test("a stream whose right has ended is closed at the next tick", async () => {
  const { next } = await openStream();
  const waiting = next();
  vi.spyOn(desk.ended, "includes").mockReturnValue(true);
  await passTime(TICK_MS);
  expect([await waiting, isTidy()]).toEqual([undefined, [0, 0]]);
});

test("a database that is away refuses a new stream, and ends none that is open", async () => {
  const { next } = await openStream();
  desk.database = () => Promise.reject(new Error("the database is away"));
  await expect(Promise.all([eventStream(ctx, "0", new AbortController().signal), passTime(400)])).rejects.toThrow("away");
  desk.happen(1);
  desk.database = () => Promise.resolve();
  const waiting = next();
  await passTime(TICK_MS + 400);
  const first = await waiting;
  expect(numbers(first === ": alive\n\n" ? await next() : first)).toEqual([1]);
});

test("a backlog that cannot be read ends the stream, and its client comes again", async () => {
  desk = new EventDesk({ ringSize: 5 });
  desk.happen(50);
  const away = () => Promise.reject(new Error("no such database"));
  wireRuntime({ connection: { db: {} as never, listen: away, close: away }, queue: { send: away } });
  const stream = await eventStream({ ...ctx, db: runtime().connection.db }, "0", new AbortController().signal);
  const reader = stream.getReader();
  await reader.read();
  expect((await reader.read()).done).toBe(true);
  await settle();
  expect(desk.signals.size).toBe(0);
});

const grown = (text: string): PassingEvent => ({
  type: "analysis.partial",
  ticketId: "7",
  employeeId: "E-1",
  payload: { analysisId: "3", steps: [{ text, sources: [{ type: "article", articleId: "5" }] }] },
  audience: { confidential: false, assignedTo: null, viewers: [] },
});

async function grow(text: string) {
  desk.passing = [grown(text)];
  for (const signal of desk.passingSignals) signal("3");
  await passTime(400);
}

test("what passes is a frame without an id, in snake_case on one line", async () => {
  const { next } = await openStream();
  await grow("Restart\nit.");
  expect(await next()).toBe('event: analysis.partial\ndata: {"ticket_id":"7","analysis_id":"3","steps":[{"text":"Restart\\nit.","sources":[{"type":"article","article_id":"5"}]}]}\n\n');
});

test("a reader who takes nothing finds what has grown to, once", async () => {
  const { next } = await openStream();
  for (const text of ["One.", "Two.", "Three."]) await grow(text);
  expect(await next()).toContain('"text":"Three."');
  const second = next();
  expect(await Promise.race([second, settle()])).toBeUndefined();
  await passTime(TICK_MS);
  expect(await second).toBe(": alive\n\n");
});

test("who comes back after its last id has missed no event for what passed between, and what passed does not come again", async () => {
  const first = await openStream();
  desk.happen(2);
  desk.notify();
  await grow("One.");
  const text = (await first.next()) ?? "";
  expect([numbers(text), text.indexOf("analysis.partial") < text.indexOf("id: 1")]).toEqual([[1, 2], true]);
  await grow("Two.");
  expect(numbers(await first.next())).toEqual([]);
  desk.happen(2);
  const again = await openStream({ last: "2" });
  const rest = (await again.next()) ?? "";
  expect([numbers(rest), rest.includes("analysis.partial")]).toEqual([[3, 4], false]);
});
