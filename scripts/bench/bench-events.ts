import { setTimeout as delay } from "node:timers/promises";
import { createApiKey } from "@/lib/auth/create-api-key";
import type { Scope } from "@/lib/auth/scopes";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { mayHear } from "@/lib/events/may-hear";
import { readEventPosition } from "@/lib/events/read-event-position";
import { readEvents } from "@/lib/events/read-events";
import type { StoredEvent } from "@/lib/events/schema";
import { fileTicket } from "../demo/desk-api";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { makeBenchDatabase } from "./bench-database";
import { type BenchDesk, openBenchDesk } from "./bench-desk";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { type EventClient, followEvents } from "./event-client";
import { percentiles, type Timing } from "./percentiles";

const STREAMS_A_KEY = 20;
const IDLE_MS = 10_000;
const LAST_EVENT_MS = 3_000;

export interface EventFigures extends Timing, BenchPlace {
  name: "events";
  clients: number;
  events: number;
  /** By all entitled clients together. */
  expected: number;
  delivered: number;
  duplicates: number;
  /** Those that an entitled client was not told of. */
  errors: number;
  /** Delivered to all together, while tickets were filed. */
  per_second: number;
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
async function openClients(ctx: Ctx, url: string, clients: number): Promise<Listener[]> {
  const kinds: Scope[][] = [["events:read"], ["events:read", "tickets:read"]];
  const listeners: Listener[] = [];
  for (let made = 0; listeners.length < clients; made++) {
    const scopes = kinds[made % kinds.length] ?? [];
    const { id, key } = await createApiKey(ctx, { name: `events ${made}`, scopes });
    const open = () => followEvents(url, { authorization: `Bearer ${key}` });
    for (const client of await Promise.all(Array.from({ length: Math.min(STREAMS_A_KEY, clients - listeners.length) }, open))) listeners.push({ actor: { type: "api_key", id, scopes }, client });
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

type Judged = Timing & Pick<EventFigures, "clients" | "events" | "expected" | "delivered" | "duplicates" | "leaked" | "errors">;

function judge(listeners: readonly Listener[], events: readonly StoredEvent[]): Judged {
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
  return { clients: listeners.length, events: events.length, ...counts, errors: counts.expected - counts.delivered, ...percentiles(times) };
}

async function fileTickets({ api, employeeId }: BenchDesk, tickets: number, rate: number): Promise<number[]> {
  const filing: Promise<number>[] = [];
  const file = async (count: number): Promise<number> => {
    const start = performance.now();
    await fileTicket(api, { title: `The printer on floor ${count} is offline`, description: "It worked yesterday; today it says error 0x000003e3.", employee_id: employeeId });
    return performance.now() - start;
  };
  for (let count = 0; count < tickets; count++) {
    filing.push(file(count));
    await delay(1_000 / rate);
  }
  return Promise.all(filing);
}

/** Many streams on one web process while tickets are filed: from the begin of an event's transaction to its arrival. */
export async function* benchEvents(command: Command): AsyncGenerator<EventFigures> {
  const { clients, tickets, rate } = benchCounts({ clients: 500, tickets: 150, rate: 10 });
  const bench = await openBenchDesk(command, { ...(await makeBenchDatabase(command)), RATE_LIMIT_PER_MINUTE: "0" });
  const { api, ctx } = bench;
  const listeners = await openClients(ctx, api.url, clients);
  command.onEnd(() => listeners.forEach(({ client }) => client.close()));
  const ended = Promise.race(listeners.map(({ client }) => client.ended));
  say(`${listeners.length} streams are open`);
  const run = async (): Promise<EventFigures> => {
    const idle = await watchWeb(api.url, () => delay(IDLE_MS));
    const position = await readEventPosition(ctx);
    let times: number[] = [];
    const busy = await watchWeb(api.url, async () => {
      times = await fileTickets(bench, tickets, rate);
      await delay(LAST_EVENT_MS);
    });
    const judged = judge(listeners, await eventsAfter(ctx, position));
    const per_second = Math.round((judged.delivered * rate) / tickets);
    const reads = { idle_reads_per_second: idle.readsPerSecond, busy_reads_per_second: busy.readsPerSecond, cpu_share: busy.cpuShare };
    return { name: "events", ...judged, per_second, filing: percentiles(times), ...reads, ...(await benchPlace(ctx)) };
  };
  yield await Promise.race([run(), ended]);
}
