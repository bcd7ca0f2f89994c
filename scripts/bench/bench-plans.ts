import type { Database } from "@/db/client";
import { createApiKey } from "@/lib/auth/create-api-key";
import { findApiKey } from "@/lib/auth/find-api-key";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { createTicket } from "@/lib/tickets/create-ticket";
import { listTickets } from "@/lib/tickets/list-tickets";
import { readTicket } from "@/lib/tickets/read-ticket";
import type { Command } from "../stack/run-command";
import { makeBenchDatabase } from "./bench-database";
import { openBenchDesk } from "./bench-desk";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { type Explained, openExplainer, undone } from "./explain-statement";
import { fillDetails } from "./fill-details";
import { fillTickets } from "./fill-tickets";
import { listQueries, searchQueries } from "./list-queries";
import { recordStatements } from "./record-statements";

const SIZES = { tickets: 1_000_000, small: 10_000 };

export interface PlanFigures extends Explained, BenchPlace {
  name: "plans";
  /** What the desk was asked for. */
  asked: string;
  statement: string;
}

const STAFF: Actor = { type: "person", id: "B4", role: "it_staff" };

/** What the desk is asked most, each with the statements that it takes. */
const asking = (ids: readonly string[], key: string): [string, (ctx: Ctx) => Promise<unknown>][] => [
  ["key", (ctx) => findApiKey(ctx, key)],
  ["create", (ctx) => createTicket(ctx, { title: "The printer on floor 3 is offline", description: "It worked yesterday.", employeeId: "B7" })],
  ...[...listQueries(), ...searchQueries()].map((query): [string, (ctx: Ctx) => Promise<unknown>] => [`list ${JSON.stringify(query)}`, (ctx) => listTickets({ ...ctx, actor: STAFF }, query)]),
  ["detail", (ctx) => readTicket({ ...ctx, actor: STAFF }, { id: ids[0] ?? "" })],
];

/** What can be explained: no beginning and end of a transaction, no setting. */
const EXPLAINED = /^\s*(with|select|insert|update|delete)\b/i;

/** The plans of what the desk asks its database most, among few tickets and among many, each statement as the desk sends it. */
export async function* benchPlans(command: Command): AsyncGenerator<PlanFigures> {
  const { tickets, small } = benchCounts(SIZES);
  const { ctx, desk } = await openBenchDesk(command, await makeBenchDatabase(command), { web: false });
  const { key } = await createApiKey(ctx, { name: "plans", scopes: ["tickets:read"] });
  const recorder = recordStatements(ctx, desk.databaseUrl);
  const explainer = openExplainer(desk.databaseUrl);
  command.onEnd(() => Promise.all([recorder.close(), explainer.close()]));
  let filled = 0;
  for (const size of [Math.min(small, tickets), tickets].filter((size, at, all) => all.indexOf(size) === at)) {
    await fillTickets(ctx, size - filled);
    filled = size;
    const place = await benchPlace(ctx);
    for (const [asked, ask] of asking(await fillDetails(ctx, 200), key)) {
      await undone<Database>((work) => recorder.ctx.db.transaction(work), (db) => ask({ ...recorder.ctx, db }));
      for (const sent of recorder.take().filter(({ text }) => EXPLAINED.test(text))) yield { name: "plans", asked, statement: sent.text, ...(await explainer.explain(sent)), ...place };
    }
  }
}
