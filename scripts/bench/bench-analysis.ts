import { awaitEmbedded } from "../demo/await-embedded";
import { fileTicket } from "../demo/desk-api";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { watchSaved } from "./await-saved";
import { makeBenchDatabase } from "./bench-database";
import { type BenchDesk, openBenchDesk } from "./bench-desk";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { startWorkers } from "./bench-workers";
import { countProgress } from "./count-progress";
import { type DrainFigures, drainBacklog, fileBacklog } from "./drain-backlog";
import { fillKnownTickets } from "./fill-known-tickets";
import { labelledTickets } from "./labelled-tickets";
import { type MixedTicket, mixedTickets } from "./mixed-tickets";
import { percentiles, type Timing } from "./percentiles";

type Embedding = "none" | "local";

interface AnalysisSetting extends BenchPlace {
  name: "analysis";
  embedding: Embedding;
  workers: number;
  /** Analyses that never came. */
  errors: number;
}

export type AnalysisFigures = AnalysisSetting & ((Timing & { load: "idle"; per_second: number }) | (Omit<DrainFigures, "lost"> & { load: "backlog" }));

/** What each is measured with unless told otherwise: the bars' own sizes. */
const SIZES = {
  none: { documents: 50_000, idle: 200, backlog: 5_000, workers: 2 },
  local: { documents: 0, idle: 100, backlog: 600, workers: 1 },
};

const WARM_UP = 10;

/** From POST to the saved analysis, one ticket at a time. */
async function timeIdle({ api, ctx, employeeId }: BenchDesk, tickets: readonly MixedTicket[]): Promise<Timing & { per_second: number; errors: number }> {
  const watch = await watchSaved(ctx);
  const show = countProgress("tickets one by one", tickets.length);
  const times: number[] = [];
  for (const [at, { title, description }] of tickets.entries()) {
    const start = performance.now();
    const { id } = await fileTicket(api, { title, description, employee_id: employeeId });
    const saved = await watch.saved(id);
    if (at >= WARM_UP) times.push((saved ?? Number.POSITIVE_INFINITY) - start);
    show(at + 1);
  }
  await watch.stop();
  const timing = percentiles(times.filter(Number.isFinite));
  return { ...timing, per_second: Math.round(10_000 / timing.p50_ms) / 10, errors: times.length - timing.n };
}

/** Without a language model, with the desk's embedding model or with none: how long one ticket takes, then how fast workers go through a backlog. */
export async function* benchAnalysis(command: Command, embedding: Embedding): AsyncGenerator<AnalysisFigures> {
  const { documents, idle, backlog, workers } = benchCounts(SIZES[embedding]);
  const variables = embedding === "none" ? { EMBEDDING_MODEL: "none/none", EMBEDDING_OFFLINE: "1" } : {};
  const bench = await openBenchDesk(command, { ...(await makeBenchDatabase(command)), ...variables, RATE_LIMIT_PER_MINUTE: "0" });
  const { ctx, desk, employeeId } = bench;
  const { history } = await labelledTickets();
  await fillKnownTickets(ctx, history, documents, embedding);
  const tickets = [...mixedTickets(history, WARM_UP + idle + backlog)];
  const setting = { name: "analysis", embedding, workers } as const;
  const running = await startWorkers(command, desk, workers);
  if (embedding === "local") await awaitEmbedded(ctx, say, command.ending);
  if (idle > 0) yield { ...setting, load: "idle", ...(await timeIdle(bench, tickets.splice(0, WARM_UP + idle))), ...(await benchPlace(ctx)) };
  if (backlog === 0) return;
  await Promise.all(running.map((worker) => worker.stop()));
  const after = await fileBacklog(ctx, tickets.slice(-backlog), employeeId);
  await startWorkers(command, desk, workers);
  const { lost, ...figures } = await drainBacklog(ctx, after, backlog, command.ending);
  yield { ...setting, load: "backlog", ...figures, errors: lost, ...(await benchPlace(ctx)) };
}
