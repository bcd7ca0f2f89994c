import { setTimeout as delay } from "node:timers/promises";
import { and, count, gte, isNotNull, max } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { awaitAnalysis, type DeskApi, fileTicket } from "../demo/desk-api";
import { awaitEmbedded } from "../demo/await-embedded";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { startWorkerProcess } from "../stack/start-processes";
import { type BenchDesk, openBenchDesk } from "./bench-desk";
import { countProgress } from "./count-progress";
import { percentiles, type Timing } from "./percentiles";

const TICKETS = 60;

/** A backlog that comes at once, by as many senders. */
const BACKLOG = 300;
const SENDERS = 4;
const POLL_MS = 500;

export interface AnalysisFigures extends Timing {
  name: "analysis";
  embedding: "none" | "local";
  /** Analyses that never came. */
  lost: number;
}

export interface BacklogFigures {
  name: "analysis";
  embedding: AnalysisFigures["embedding"];
  backlog: number;
  per_second: number;
}

const report = (index: number, employeeId: string) => ({ title: `VPN fails with error ${800 + index}`, description: "At home it worked, in the hotel it does not.", employee_id: employeeId });

async function send(api: DeskApi, employeeId: string, sender: number): Promise<void> {
  for (let index = sender; index < BACKLOG; index += SENDERS) await fileTicket(api, report(index, employeeId));
}

/** What one worker analyses a second, from the first ticket of a backlog to the last analysis; filing is part of the load. */
async function drain({ api, ctx, employeeId }: BenchDesk, embedding: AnalysisFigures["embedding"], ending: AbortSignal): Promise<BacklogFigures> {
  const since = ctx.now();
  const show = countProgress("a backlog of analyses", BACKLOG);
  const sent = Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(api, employeeId, sender)));
  for (;;) {
    const [row] = await ctx.db.select({ n: count(), last: max(aiResponses.completedAt) }).from(aiResponses).where(and(gte(aiResponses.createdAt, since), isNotNull(aiResponses.completedAt)));
    show(row?.n ?? 0);
    if (row?.last && row.n >= BACKLOG) {
      await sent;
      return { name: "analysis", embedding, backlog: BACKLOG, per_second: Math.round((10_000 * BACKLOG) / (row.last.getTime() - since.getTime())) / 10 };
    }
    await delay(POLL_MS, undefined, { signal: ending });
  }
}

/** As an API client sees it that asks every 150 ms: from POST to the saved analysis, one ticket at a time, without a language model; with the desk's embedding model or with none. */
export async function* benchAnalysis(command: Command, embedding: AnalysisFigures["embedding"]): AsyncGenerator<AnalysisFigures | BacklogFigures> {
  const variables = embedding === "none" ? { EMBEDDING_MODEL: "none/none", EMBEDDING_OFFLINE: "1" } : {};
  const bench = await openBenchDesk(command, variables);
  const { api, ctx, desk, employeeId } = bench;
  await startWorkerProcess(command, desk);
  if (embedding === "local") await awaitEmbedded(ctx, say, command.ending);
  const times: number[] = [];
  let lost = 0;
  for (let index = 0; index < TICKETS; index++) {
    const start = performance.now();
    const ticket = await fileTicket(api, report(index, employeeId));
    const analysis = await awaitAnalysis(api, ticket.id, command.ending);
    if (analysis) times.push(performance.now() - start);
    else lost++;
  }
  yield { name: "analysis", embedding, ...percentiles(times), lost };
  yield await drain(bench, embedding, command.ending);
}
