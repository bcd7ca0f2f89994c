import type { EventEmitter } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { drizzle } from "drizzle-orm/pg-proxy";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { perProcess } from "@/lib/core/per-process";
import { wireRuntime } from "@/lib/core/runtime";
import { EVENT_BATCH } from "@/lib/events/read-events";
import { SYSTEM } from "@/tests/support/actors";
import { eventStream } from "./event-stream";

/** The events that a stand-in database holds; their ids are their places, from 1. */
let payloads: Record<string, unknown>[];
/** The position of each reading, in order. */
let readings: string[];
/** What each reading waits for. */
let database: () => Promise<void>;
let notify = () => {};

const db = drizzle(async (_, [after, limit]) => {
  readings.push(String(after));
  await database();
  const rows = payloads.map((payload, at) => [String(at + 1), "ticket.updated", "7", "E1", payload]);
  return { rows: rows.slice(Number(after), Number(after) + Number(limit)) };
}) as unknown as Database;

const ctx: Ctx = { db, actor: SYSTEM, locale: "en", now: () => new Date() };

beforeAll(() => {
  const listen = (_: string, onNotify: (payload: string) => void) => {
    notify = () => onNotify("");
    return Promise.resolve(() => Promise.resolve());
  };
  wireRuntime({ connection: { db, listen, close: () => Promise.resolve() }, queue: { send: () => Promise.reject(new Error("no queue")) } });
});

beforeEach(() => {
  payloads = [];
  readings = [];
  database = () => Promise.resolve();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  return () => vi.useRealTimers();
});

/** Lets streams and readings go on as far as they can without time passing. */
async function settle() {
  for (let turn = 0; turn < 10; turn++) await nextTurn();
}

const listeners = () => perProcess<EventEmitter | undefined>("event-signal", () => undefined)?.listenerCount("new-events");

async function openStream(signal = new AbortController().signal) {
  const reader = eventStream(ctx, "0", signal).getReader();
  const decoder = new TextDecoder();
  onTestFinished(async () => {
    await reader.cancel();
    await settle();
  });
  await settle();
  return {
    reader,
    /** The next piece; undefined when the stream has ended. */
    next: async () => {
      const { value, done } = await reader.read();
      return done ? undefined : decoder.decode(value);
    },
    /** All that can be read without waiting. */
    drain: async () => {
      let text = "";
      let isWaiting = false;
      while (!isWaiting) {
        const read = reader.read();
        const piece = await Promise.race([read, settle()]);
        isWaiting = piece === undefined || piece.done;
        if (piece?.value) text += decoder.decode(piece.value);
      }
      return text;
    },
  };
}

const numbers = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test("an event is one frame in the protocol's words, its payload in snake_case on one line", async () => {
  payloads = [{ ticketNumber: "TK1", note: "two\nlines", isUrgent: true }];
  const { next } = await openStream();
  expect(await next()).toBe("retry: 2000\n\n");
  expect(await next()).toBe('id: 1\nevent: ticket.updated\ndata: {"ticket_id":"7","ticket_number":"TK1","note":"two\\nlines","is_urgent":true}\n\n');
});

test("a reader who has left before the stream began is told nothing and leaves nothing behind", async () => {
  payloads = [{}];
  const { next } = await openStream(AbortSignal.abort());
  expect(await next()).toBe("retry: 2000\n\n");
  expect(await next()).toBeUndefined();
  expect([vi.getTimerCount(), listeners(), readings]).toEqual([0, 0, []]);
});

test("a request that ends closes the stream and leaves nothing behind", async () => {
  const leaving = new AbortController();
  const { next } = await openStream(leaving.signal);
  expect([vi.getTimerCount(), listeners()]).toEqual([2, 1]);
  leaving.abort();
  expect([await next(), await next()]).toEqual(["retry: 2000\n\n", undefined]);
  expect([vi.getTimerCount(), listeners()]).toEqual([0, 0]);
});

test("a reader who cancels leaves nothing behind, and the end of its request afterwards is no error", async () => {
  const leaving = new AbortController();
  const { reader } = await openStream(leaving.signal);
  await reader.cancel();
  await settle();
  expect([vi.getTimerCount(), listeners()]).toEqual([0, 0]);
  const asked = readings.length;
  leaving.abort();
  notify();
  await settle();
  expect(readings).toHaveLength(asked);
});

test("a stream ends after five minutes, so that who follows it shows anew who it is", async () => {
  const { drain, next } = await openStream();
  vi.advanceTimersByTime(299_999);
  await drain();
  expect(listeners()).toBe(1);
  vi.advanceTimersByTime(1);
  await settle();
  expect([vi.getTimerCount(), listeners()]).toEqual([0, 0]);
  expect(await next()).toBeUndefined();
});

test("a stream in which nothing happens says every five seconds that it is alive", async () => {
  const { next } = await openStream();
  await next();
  vi.advanceTimersByTime(4_999);
  vi.advanceTimersByTime(1);
  expect(await next()).toBe(": alive\n\n");
});

test("an event whose notification was lost is seen at the next sign of life", async () => {
  const { drain } = await openStream();
  await drain();
  payloads = [{}];
  await settle();
  expect(readings.at(-1)).toBe("0");
  vi.advanceTimersByTime(5_000);
  await settle();
  notify();
  await settle();
  expect(readings.at(-1)).toBe("1");
});

test("a reader who takes nothing is not read for without end, and then gets everything once and in order", async () => {
  payloads = upTo(3 * EVENT_BATCH + 7).map(() => ({}));
  const { drain } = await openStream();
  expect(readings).toEqual(["0", String(EVENT_BATCH)]);
  for (let notification = 0; notification < 5; notification++) notify();
  await settle();
  expect(readings).toHaveLength(2);
  expect(numbers(await drain())).toEqual(upTo(3 * EVENT_BATCH + 7));
});

test("signs of life do not pile up for a reader who takes nothing", async () => {
  payloads = upTo(2 * EVENT_BATCH).map(() => ({}));
  const { drain } = await openStream();
  vi.advanceTimersByTime(250_000);
  expect((await drain()).match(/: alive/g) ?? []).toHaveLength(0);
});

test("what happens while events are read is read right after, by one reading at a time", async () => {
  const waiting: (() => void)[] = [];
  database = () => new Promise((resolve) => waiting.push(resolve));
  const { next } = await openStream();
  await next();
  expect(readings).toEqual(["0"]);
  payloads = [{}];
  notify();
  notify();
  await settle();
  expect(readings).toEqual(["0"]);
  waiting.shift()?.();
  await settle();
  expect(readings).toEqual(["0", "1"]);
});

test("a database that fails once does not end the stream", async () => {
  database = () => Promise.reject(new Error("the database is away"));
  const { next } = await openStream();
  await next();
  database = () => Promise.resolve();
  payloads = [{}];
  notify();
  expect(numbers((await next()) ?? "")).toEqual([1]);
});

test("events that come from the database after the reader has left are let go", async () => {
  const waiting: (() => void)[] = [];
  database = () => new Promise((resolve) => waiting.push(resolve));
  payloads = [{}];
  const leaving = new AbortController();
  const { next } = await openStream(leaving.signal);
  await next();
  leaving.abort();
  for (const answer of waiting) answer();
  expect(await next()).toBeUndefined();
});
