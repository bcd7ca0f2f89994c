import { awaitAnalysis, fileTicket } from "../demo/desk-api";
import { awaitEmbedded } from "../demo/await-embedded";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { startWorkerProcess } from "../stack/start-processes";
import { openBenchDesk } from "./bench-desk";
import { percentiles, type Timing } from "./percentiles";

const TICKETS = 60;

export interface AnalysisFigures extends Timing {
  name: "analysis";
  embedding: "none" | "local";
  /** Analyses that never came. */
  lost: number;
}

/** As an API client sees it that asks every 150 ms: from POST to the saved analysis, one ticket at a time, without a language model; with the desk's embedding model or with none. */
export async function* benchAnalysis(command: Command, embedding: AnalysisFigures["embedding"]): AsyncGenerator<AnalysisFigures> {
  const variables = embedding === "none" ? { EMBEDDING_MODEL: "none/none", EMBEDDING_OFFLINE: "1" } : {};
  const { api, ctx, desk, employeeId } = await openBenchDesk(command, variables);
  await startWorkerProcess(command, desk);
  if (embedding === "local") await awaitEmbedded(ctx, say, command.ending);
  const times: number[] = [];
  let lost = 0;
  for (let index = 0; index < TICKETS; index++) {
    const start = performance.now();
    const ticket = await fileTicket(api, { title: `VPN fails with error ${800 + index}`, description: "At home it worked, in the hotel it does not.", employee_id: employeeId });
    const analysis = await awaitAnalysis(api, ticket.id, command.ending);
    if (analysis) times.push(performance.now() - start);
    else lost++;
  }
  yield { name: "analysis", embedding, ...percentiles(times), lost };
}
