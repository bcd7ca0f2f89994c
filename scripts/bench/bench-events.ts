import { setTimeout as delay } from "node:timers/promises";
import { createApiKey } from "@/lib/auth/create-api-key";
import type { Scope } from "@/lib/auth/scopes";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { mayHear } from "@/lib/events/may-hear";
import { readEventPosition } from "@/lib/events/read-event-position";
import { readEvents } from "@/lib/events/read-events";
import type { StoredEvent } from "@/lib/events/schema";
import { type DeskApi, fileTicket } from "../demo/desk-api";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { openBenchDesk } from "./bench-desk";
import { type EventClient, followEvents } from "./event-client";
import { percentiles, type Timing } from "./percentiles";

const KEYS = 25;
const STREAMS_EACH = 20;
const TICKETS = 150;
const TICKETS_PER_SECOND = 10;
const IDLE_MS = 10_000;
const LAST_EVENT_MS = 3_000;

export interface EventFigures extends Timing {
  name: "events";
  clients: number;
  events: number;
  /** By all entitled clients together. */
  expected: number;
  delivered: number;
  duplicates: number;
  /** To who is not entitled. */
  leaked: number;
  /** How long each POST took, which the times of the events include nearly all of. */
  filing: Timing;
  /** How often the database was asked for new events, while nothing happened and while tickets were filed. */
  idle_reads_per_second: number;
  busy_reads_per_second: number;
  /** Of one processor, in the web process, while tickets were filed. */
  cpu_share: number;
}

interface Listener {
  actor: Actor;
  client: EventClient;
}

/** Keys of two kinds, one of which hears of no analyses. */
async function openClients(ctx: Ctx, url: string): Promise<Listener[]> {
  const kinds: Scope[][] = [["events:read"], ["events:read", "tickets:read"]];
  const listeners: Listener[] = [];
  for (let made = 0; made < KEYS; made++) {
    const scopes = kinds[made % kinds.length] ?? [];
    const { id, key } = await createApiKey(ctx, { name: `events ${made}`, scopes });
    const open = () => followEvents(url, { authorization: `Bearer ${key}` });
    for (const client of await Promise.all(Array.from({ length: STREAMS_EACH }, open))) listeners.push({ actor: { type: "api_key", id, scopes }, client });
  }
  return listeners;
}

/** A counter of the web process. */
async function readCounter(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  return Number(new RegExp(`^${name} (.+)$`, "m").exec(text)?.[1] ?? Number.NaN);
}

/** How often the web process asks for events, and which share of a processor it takes, while `work` lasts. */
async function watchWeb(url: string, work: () => Promise<unknown>): Promise<{ readsPerSecond: number; cpuShare: number }> {
  const read = async () => ({ at: performance.now(), reads: await readCounter(url, "desk_events_reads_total"), cpu: await readCounter(url, "process_cpu_seconds_total") });
  const before = await read();
  await work();
  const after = await read();
  const perSecond = (count: number) => Math.round((count * 100_000) / (after.at - before.at)) / 100;
  return { readsPerSecond: perSecond(after.reads - before.reads), cpuShare: perSecond(after.cpu - before.cpu) };
}

async function eventsAfter(ctx: Ctx, position: string): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (let page = await readEvents(ctx, { after: position }); page.last !== undefined; page = await readEvents(ctx, { after: page.last })) all.push(...page.heard);
  return all;
}

function judge(listeners: readonly Listener[], events: readonly StoredEvent[]): Omit<EventFigures, "name" | "filing" | "idle_reads_per_second" | "busy_reads_per_second" | "cpu_share"> {
  const counts = { expected: 0, delivered: 0, duplicates: 0, leaked: 0 };
  const times: number[] = [];
  for (const { actor, client } of listeners) {
    for (const event of events) {
      const heard = client.heard.get(event.id) ?? [];
      const [first, ...again] = heard;
      counts.duplicates += again.length;
      if (!mayHear(actor, event)) counts.leaked += heard.length;
      else {
        counts.expected++;
        if (first === undefined) continue;
        counts.delivered++;
        times.push(first - event.createdAt.getTime());
      }
    }
  }
  return { clients: listeners.length, events: events.length, ...counts, ...percentiles(times) };
}

async function fileTickets(api: DeskApi, employeeId: string): Promise<number[]> {
  const filing: Promise<number>[] = [];
  const file = async (count: number): Promise<number> => {
    const start = performance.now();
    await fileTicket(api, { title: `The printer on floor ${count} is offline`, description: "It worked yesterday; today it says error 0x000003e3.", employee_id: employeeId });
    return performance.now() - start;
  };
  for (let count = 0; count < TICKETS; count++) {
    filing.push(file(count));
    await delay(1_000 / TICKETS_PER_SECOND);
  }
  return Promise.all(filing);
}

/** 500 streams on one web process while tickets are filed: from the begin of an event's transaction to its arrival. */
export async function* benchEvents(command: Command): AsyncGenerator<EventFigures> {
  const { api, ctx, employeeId } = await openBenchDesk(command, { RATE_LIMIT_PER_MINUTE: "0" });
  const listeners = await openClients(ctx, api.url);
  command.onEnd(() => listeners.forEach(({ client }) => client.close()));
  const ended = Promise.race(listeners.map(({ client }) => client.ended));
  say(`${listeners.length} streams are open`);
  const run = async (): Promise<EventFigures> => {
    const idle = await watchWeb(api.url, () => delay(IDLE_MS));
    const position = await readEventPosition(ctx);
    let times: number[] = [];
    const busy = await watchWeb(api.url, async () => {
      times = await fileTickets(api, employeeId);
      await delay(LAST_EVENT_MS);
    });
    const figures = judge(listeners, await eventsAfter(ctx, position));
    return { name: "events", ...figures, filing: percentiles(times), idle_reads_per_second: idle.readsPerSecond, busy_reads_per_second: busy.readsPerSecond, cpu_share: busy.cpuShare };
  };
  yield await Promise.race([run(), ended]);
}
