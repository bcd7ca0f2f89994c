import { createApiKey } from "@/lib/auth/create-api-key";
import type { Ctx } from "@/lib/core/ctx";
import type { Command } from "../../stack/run-command";
import { makeBenchDatabase } from "../bench-database";
import { type BenchDesk, openBenchDesk } from "../bench-desk";
import { type BenchPlace, benchPlace } from "../bench-line";
import { benchCounts } from "../bench-options";
import { fillTickets } from "../fill-tickets";
import { type LoadFigures, loadFigures, rateRatio } from "./load-figures";
import type { LoadRequest } from "./load-plan";
import { measureRounds } from "./measure-rounds";
import { startSender } from "./start-sender";

const SIZES = { tickets: 1_000_000, small: 10_000, clients: 16, seconds: 40 };

export interface ReadFigures extends LoadFigures, BenchPlace {
  name: string;
  /** What was asked; without it all of them in turn. */
  query?: string;
  handler: "desk" | "bare";
  clients: number;
  /** Of the desk: its rate as a share of the bare one's. */
  ratio?: number;
  /** Of the larger desk: its p95 as a multiple of the smaller one's. */
  p95_growth?: number;
}

export interface Reads {
  name: string;
  /** What is asked of a desk that is filled; each with a name of its own. */
  requests(ctx: Ctx): Promise<LoadRequest[]>;
  /** The same for a handler that is compared with. */
  bare?(bench: BenchDesk, command: Command): Promise<{ url: string; requests: LoadRequest[] }>;
}

const two = (value: number) => Math.round(100 * value) / 100;

/** Reads by many clients at once, among few tickets and then among many. */
export async function* measureReads(command: Command, { name, requests, bare }: Reads): AsyncGenerator<ReadFigures> {
  const { tickets, small, clients, seconds } = benchCounts(SIZES);
  const bench = await openBenchDesk(command, { ...(await makeBenchDatabase(command)), RATE_LIMIT_PER_MINUTE: "0" });
  const { ctx, api } = bench;
  const { key } = await createApiKey(ctx, { name: "reads", scopes: ["tickets:read", "knowledge:read"] });
  const send = startSender(command);
  let [before, filled]: [LoadFigures | undefined, number] = [undefined, 0];
  for (const size of [...new Set([Math.min(small, tickets), tickets])].filter((size) => size > 0)) {
    await fillTickets(ctx, size - filled);
    filled = size;
    const asked = await requests(ctx);
    const rival = await bare?.(bench, command);
    const desk = { url: api.url, headers: { Authorization: `Bearer ${key}` }, clients, requests: asked };
    const results = await measureRounds(send, { ...(rival ? { bare: { ...rival, headers: {}, clients } } : {}), desk }, seconds);
    const shared = { clients, ...(await benchPlace(ctx)) };
    const other = results.bare && loadFigures(results.bare);
    if (other) yield { name, handler: "bare", ...other, ...shared };
    const own = results.desk;
    if (!own) return;
    for (const query of Object.keys(own.times)) yield { name, query, handler: "desk", ...loadFigures(own, query), ...shared };
    const all = loadFigures(own);
    yield { name, handler: "desk", ...all, ...(other ? { ratio: rateRatio(all, other) } : {}), ...(before ? { p95_growth: two(all.p95_ms / before.p95_ms) } : {}), ...shared };
    before = all;
  }
}
