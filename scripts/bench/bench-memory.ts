import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isNull } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import type { Ctx } from "@/lib/core/ctx";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import { buildWeb } from "../build/build-web";
import { type DeskApi, fileTicket } from "../demo/desk-api";
import { seedDesk } from "../seed/seed-desk";
import type { PreparedDesk } from "../stack/prepare-desk";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { openWorkshop } from "./bench-workshop";
import { countProgress } from "./count-progress";
import { labelledTickets } from "./labelled-tickets";
import { memorySlope } from "./memory-slope";
import { type MixedTicket, mixedTickets } from "./mixed-tickets";
import { layOutImagesIn, startImage } from "./start-image";

export interface MemoryFigures extends BenchPlace {
  name: "memory";
  process: "web" | "worker";
  embedding: "none" | "local";
  n: number;
  /** Of resident memory: after each so many tickets, the most of these, and what a thousand tickets add in the second half. */
  every: number;
  rss_mb: number[];
  most_mb: number;
  slope_mb_per_1000: number;
  errors: number;
}

const EVERY = 500;
const SENDERS = 4;
/** Analyses that may wait before the next tickets are filed. */
const WAITING = 100;
const MB = 1_048_576;

async function residentMb(address: string): Promise<number> {
  const text = await (await fetch(address)).text();
  return Math.round(Number(/^process_resident_memory_bytes (.+)$/m.exec(text)?.[1]) / MB);
}

/** What staff do with a ticket: it is filed, found in the list and read. */
async function handle(api: DeskApi, { title, description }: MixedTicket, employeeId: string): Promise<void> {
  const { id } = await fileTicket(api, { title, description, employee_id: employeeId });
  const headers = { Authorization: `Bearer ${api.key}` };
  for (const path of ["/api/tickets?limit=25", `/api/tickets/${id}`]) await (await fetch(`${api.url}${path}`, { headers })).arrayBuffer();
}

async function awaitAnalyses({ db }: Ctx, most: number): Promise<void> {
  while ((await db.$count(aiResponses, isNull(aiResponses.completedAt))) > most) await delay(100);
}

/** Handles tickets and notes after each so many what the processes hold. */
async function load(ctx: Ctx, api: DeskApi, tickets: readonly MixedTicket[], addresses: readonly string[]): Promise<{ held: number[][]; errors: number }> {
  const show = countProgress("tickets", tickets.length);
  const held: number[][] = [];
  let errors = 0;
  for (let from = 0; from < tickets.length; from += EVERY) {
    const waiting = tickets.slice(from, from + EVERY);
    const send = async () => {
      for (let ticket = waiting.pop(); ticket; ticket = waiting.pop()) {
        await handle(api, ticket, "E1007").catch(() => errors++);
        if (waiting.length % SENDERS === 0) await awaitAnalyses(ctx, WAITING);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
    await awaitAnalyses(ctx, 0);
    held.push(await Promise.all(addresses.map(residentMb)));
    show(from + EVERY);
  }
  return { held, errors };
}

interface MeasuredDesk {
  ctx: Ctx;
  desk: PreparedDesk;
  key: string;
  /** Where the images were laid out. */
  folder: string;
}

async function* measure(command: Command, { ctx, desk, key, folder }: MeasuredDesk, embedding: MemoryFigures["embedding"], tickets: readonly MixedTicket[]): AsyncGenerator<MemoryFigures> {
  const variables = { ...desk.variables, ...(embedding === "none" ? { EMBEDDING_MODEL: "none/none" } : {}) };
  const worker = await startImage(command, { folder, variables, name: "worker", health: `${desk.workerUrl}/health` });
  const web = await startImage(command, { folder, variables, name: "web", health: `${desk.url}/api/health/live` });
  const { held, errors } = await load(ctx, { url: desk.url, key }, tickets, [`${desk.url}/api/metrics`, `${desk.workerUrl}/metrics`]);
  const place = await benchPlace(ctx);
  for (const [at, process] of (["web", "worker"] as const).entries()) {
    const rss_mb = held.map((both) => both[at] ?? Number.NaN);
    const figures = { rss_mb, most_mb: Math.max(...rss_mb), slope_mb_per_1000: memorySlope(rss_mb, EVERY), errors };
    yield { name: "memory", process, embedding, n: tickets.length, every: EVERY, ...figures, ...place };
  }
  await Promise.all([worker.stop(), web.stop()]);
}

/** What web and worker hold in memory while tickets come, as their images run: the worker without an embedding model, then with the shipped one. */
export async function* benchMemory(command: Command): AsyncGenerator<MemoryFigures> {
  const { tickets: count } = benchCounts({ tickets: 10_000 });
  await buildWeb({ say, ending: command.ending });
  const folder = await mkdtemp(join(tmpdir(), "deskwise-images-"));
  command.onEnd(() => rm(folder, { recursive: true, force: true }));
  await layOutImagesIn(folder);
  const { ctx, desk } = await openWorkshop(command, { EMBEDDING_OFFLINE: "1", RATE_LIMIT_PER_MINUTE: "0" });
  await seedDesk(ctx);
  const { key } = await createApiKey(ctx, { name: "bench", scopes: [...SCOPES] });
  const { history } = await labelledTickets();
  const tickets = [...mixedTickets(history, 2 * count)];
  yield* measure(command, { ctx, desk, key, folder }, "none", tickets.slice(0, count));
  yield* measure(command, { ctx, desk, key, folder }, "local", tickets.slice(count));
}
