import { sql } from "drizzle-orm";
import { type AnalysisStage } from "@/db/enums";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { openSoakDesk, type SoakDesk } from "./soak-desk";
import { startWorkerProcess, type WorkerProcess } from "./worker-process";

export interface WorkerKillsOptions {
  /** Kills in each stage. */
  kills: number;
  stages?: readonly AnalysisStage[];
  /** Native PostgreSQL; the embedded database when left out. */
  databaseUrl?: string;
  onProgress?: (done: number, total: number) => void;
}

export interface WorkerKillsResult {
  database: "native" | "embedded";
  /** Kills that hit the stage they were meant for, by stage. */
  kills: Record<string, number>;
  /** Kills that came too late: the stage was over when the worker died. */
  missed: number;
  /** Tickets that do not have exactly one completed analysis. */
  wrong: number;
  /** From the next worker's readiness to the analysis, in seconds: the longest. */
  longest_seconds: number;
}

const STAGES: readonly AnalysisStage[] = ["embed", "retrieve", "generate", "save"];
const TRIES_A_KILL = 20;

/** The answer takes long enough for a kill to land in it. */
const LLM_DELAY_MS = 1_000;

async function stageOf({ ctx }: SoakDesk, ticketId: string): Promise<string | undefined> {
  const [row] = await ctx.db.execute<{ stage: string }>(sql`select stage from ai_responses where ticket_id = ${ticketId}`);
  return row?.stage;
}

async function completedAnalyses({ ctx }: SoakDesk, ticketId: string): Promise<number> {
  const [row] = await ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from ai_responses where ticket_id = ${ticketId} and completed_at is not null`);
  return row?.n ?? 0;
}

interface Run {
  desk: SoakDesk;
  employeeId: string;
  start: () => Promise<WorkerProcess>;
}

/** Kills a worker as it enters a stage of a new ticket's analysis; tells whether it died in it, and how long the next took. */
async function killIn({ desk, employeeId, start }: Run, stage: AnalysisStage): Promise<{ hit: boolean; right: boolean; seconds: number }> {
  const first = await start();
  const entered = desk.nextStage(stage);
  const ticket = await makeTicket(desk.ctx, { employeeId });
  await entered;
  await first.kill();
  const hit = (await stageOf(desk, ticket.id)) === stage;
  const done = desk.nextStage("done");
  const isDone = (await completedAnalyses(desk, ticket.id)) > 0;
  const second = await start();
  const readyAt = performance.now();
  if (!isDone) await done;
  const seconds = (performance.now() - readyAt) / 1000;
  const right = (await completedAnalyses(desk, ticket.id)) === 1;
  await second.end();
  return { hit, right, seconds };
}

/** kill -9 of the worker in each stage: every ticket must end with exactly one analysis, soon after another worker is there. */
export async function soakWorkerKills({ kills, stages = STAGES, databaseUrl, onProgress }: WorkerKillsOptions): Promise<WorkerKillsResult> {
  const desk = await openSoakDesk(databaseUrl);
  const llm = await startOllamaStandIn({ behaviour: "late", delayMs: LLM_DELAY_MS });
  const result: WorkerKillsResult = { database: databaseUrl ? "native" : "embedded", kills: {}, missed: 0, wrong: 0, longest_seconds: 0 };
  try {
    const { id: employeeId } = await makeEmployee(desk.ctx);
    const start = () => startWorkerProcess({ ...desk.environment, OLLAMA_HOST: llm.url }, desk.workerPort);
    for (const stage of stages) {
      for (let tries = 0; (result.kills[stage] ?? 0) < kills && tries < kills + TRIES_A_KILL; tries++) {
        const { hit, right, seconds } = await killIn({ desk, employeeId, start }, stage);
        if (hit) result.kills[stage] = (result.kills[stage] ?? 0) + 1;
        else result.missed++;
        if (!right) result.wrong++;
        result.longest_seconds = Math.max(result.longest_seconds, Math.round(seconds * 10) / 10);
        onProgress?.(Object.values(result.kills).reduce((sum, n) => sum + n, 0), kills * stages.length);
      }
    }
    return result;
  } finally {
    await llm.close();
    await desk.close();
  }
}
