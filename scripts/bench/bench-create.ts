import { sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import type { Command } from "../stack/run-command";
import { type BenchDesk, openBenchDesk } from "./bench-desk";
import { makeBenchDatabase } from "./bench-database";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { startBare } from "./bare/start-bare";
import { fillTickets } from "./fill-tickets";
import { type LoadFigures, loadFigures, rateRatio } from "./http/load-figures";
import type { LoadRequest } from "./http/load-plan";
import { measureRounds, type Rivals } from "./http/measure-rounds";
import { startSender } from "./http/start-sender";
import { labelledTickets } from "./labelled-tickets";
import { mixedTickets } from "./mixed-tickets";

const SIZES = { tickets: 10_000, clients: 32, seconds: 30 };
const TEXTS = 2_000;

export interface CreateFigures extends LoadFigures, BenchPlace {
  name: "create";
  /** The desk, or a route handler with nothing but one INSERT. */
  handler: "desk" | "bare";
  clients: number;
  /** Of the desk: its rate as a share of the bare one's. */
  ratio?: number;
  /** Of the desk: tickets without their history, its seal, their analysis, its job or their events. */
  incomplete?: number;
}

async function reports(employeeId: string): Promise<LoadRequest[]> {
  const { history } = await labelledTickets();
  return [...mixedTickets(history, TEXTS)].map(({ title, description }) => ({
    name: "create",
    method: "POST",
    path: "/api/tickets",
    body: JSON.stringify({ title, description, employee_id: employeeId }),
    status: 201,
  }));
}

/** A table like that of the tickets, for the handler that is compared with. */
const makeBareTable = ({ db }: Ctx) => db.execute(sql`create table bare_tickets (like tickets including all)`);

async function countIncomplete({ db }: Ctx, after: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from tickets where id > ${after}::bigint and not (
      exists (select from ticket_history where ticket_id = tickets.id and position = 1)
      and exists (select from chain_heads where chain = tickets.id::text and length = 1)
      and exists (select from ai_responses join pgboss.job on data ->> 'analysisId' = ai_responses.id::text where ticket_id = tickets.id and job.name = 'analyze-ticket')
      and 2 = (select count(*) from events where ticket_id = tickets.id))`);
  return row?.n ?? Number.NaN;
}

async function rivals({ api, employeeId }: BenchDesk, bareUrl: string, clients: number): Promise<Rivals> {
  const requests = await reports(employeeId);
  return {
    bare: { url: bareUrl, headers: {}, clients, requests },
    desk: { url: api.url, headers: { Authorization: `Bearer ${api.key}` }, clients, requests },
  };
}

/** POST /api/tickets by many clients at once, and by turns the same to a bare route handler with one INSERT on the same database. No worker runs. */
export async function* benchCreate(command: Command): AsyncGenerator<CreateFigures> {
  const counts = benchCounts(SIZES);
  const variables = await makeBenchDatabase(command);
  const bench = await openBenchDesk(command, { ...variables, RATE_LIMIT_PER_MINUTE: "0" });
  const { ctx, desk } = bench;
  await fillTickets(ctx, counts.tickets);
  await makeBareTable(ctx);
  const [last] = await ctx.db.select({ id: sql<string>`coalesce(max(${tickets.id}), 0)` }).from(tickets);
  const bareUrl = await startBare(command, desk.databaseUrl);
  const results = await measureRounds(startSender(command), await rivals(bench, bareUrl, counts.clients), counts.seconds);
  const place = await benchPlace(ctx);
  const [bare, own] = [results.bare, results.desk];
  if (!bare || !own) return;
  const shared = { name: "create", clients: counts.clients } as const;
  yield { ...shared, handler: "bare", ...loadFigures(bare), ...place };
  const figures = loadFigures(own);
  yield { ...shared, handler: "desk", ...figures, ratio: rateRatio(figures, loadFigures(bare)), incomplete: await countIncomplete(ctx, last?.id ?? "0"), ...place };
}
