import { setTimeout as later } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { AnalysisStage } from "@/db/enums";
import { startCutProxy } from "@/tests/support/cut-proxy";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { openSoakDesk } from "./soak-desk";
import { startWorkerProcess } from "./worker-process";

export interface DatabaseOutageOptions {
  outages: number;
  /** Milliseconds without a database. */
  length: number;
  databaseUrl?: string;
  onProgress?: (done: number, total: number) => void;
}

export interface DatabaseOutageResult {
  outages: number;
  /** Tickets that do not have exactly one completed analysis. */
  wrong: number;
  /** Workers that ended by themselves. */
  crashed: number;
  /** From the database's return to the analysis, in seconds: the longest. */
  longest_seconds: number;
}

const STAGES: readonly AnalysisStage[] = ["embed", "generate"];
const LLM_DELAY_MS = 500;

/** Takes a worker's database away in the middle of an analysis and gives it back: the worker must go on by itself. */
export async function soakDatabaseOutage({ outages, length, databaseUrl, onProgress }: DatabaseOutageOptions): Promise<DatabaseOutageResult> {
  const desk = await openSoakDesk(databaseUrl);
  const line = await startCutProxy(desk.environment.DATABASE_URL ?? "");
  const llm = await startOllamaStandIn({ behaviour: "late", delayMs: LLM_DELAY_MS });
  const worker = await startWorkerProcess({ ...desk.environment, DATABASE_URL: line.url, OLLAMA_HOST: llm.url }, desk.workerPort);
  const result: DatabaseOutageResult = { outages: 0, wrong: 0, crashed: 0, longest_seconds: 0 };
  try {
    const { id: employeeId } = await makeEmployee(desk.ctx);
    for (; result.outages < outages; result.outages++) {
      const entered = desk.nextStage(STAGES[result.outages % STAGES.length] ?? "embed");
      const done = desk.nextStage("done");
      const ticket = await makeTicket(desk.ctx, { employeeId });
      await entered;
      await line.cut();
      await later(length);
      await line.restore();
      const backAt = performance.now();
      await Promise.race([done, worker.ended]);
      result.longest_seconds = Math.max(result.longest_seconds, Math.round((performance.now() - backAt) / 100) / 10);
      const [row] = await desk.ctx.db.execute<{ n: number }>(
        sql`select count(*)::int as n from ai_responses where ticket_id = ${ticket.id} and completed_at is not null`,
      );
      if (row?.n !== 1) result.wrong++;
      if (worker.isEnded()) result.crashed++;
      onProgress?.(result.outages + 1, outages);
    }
    return result;
  } finally {
    await worker.end();
    await llm.close();
    await line.close();
    await desk.close();
  }
}
