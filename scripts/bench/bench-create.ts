import { awaitEmbedded } from "../demo/await-embedded";
import { awaitAnalysis, fileTicket } from "../demo/desk-api";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { startWorkerProcess } from "../stack/start-processes";
import { openBenchDesk } from "./bench-desk";
import { percentiles, type Timing } from "./percentiles";

const CLIENTS = 4;
const TICKETS = 200;

export interface CreateFigures extends Timing {
  name: "create";
  worker: "dead" | "busy";
  clients: number;
  per_second: number;
  errors: number;
  /** Tickets whose analysis never came. */
  lost: number;
}

const text = (index: number) => ({ title: `The printer on floor ${index} is offline`, description: "It worked yesterday; today it says error 0x000003e3." });

/** POST /api/tickets by four clients at once, first without a worker, then while one analyses what comes faster than it can. */
export async function* benchCreate(command: Command): AsyncGenerator<CreateFigures> {
  const { api, ctx, desk, employeeId } = await openBenchDesk(command);
  const filed: string[] = [];

  async function run(worker: CreateFigures["worker"]): Promise<Omit<CreateFigures, "lost">> {
    const times: number[] = [];
    let next = 0;
    let errors = 0;
    const client = async () => {
      for (let index = next++; index < TICKETS; index = next++) {
        const start = performance.now();
        const ticket = await fileTicket(api, { ...text(index), employee_id: employeeId }).catch(() => undefined);
        times.push(performance.now() - start);
        if (ticket) filed.push(ticket.id);
        else errors++;
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: CLIENTS }, client));
    const seconds = (performance.now() - start) / 1000;
    return { name: "create", worker, clients: CLIENTS, ...percentiles(times), per_second: Math.round(TICKETS / seconds), errors };
  }

  const dead = await run("dead");
  await startWorkerProcess(command, desk);
  await awaitEmbedded(ctx, say, command.ending);
  const busy = await run("busy");
  let lost = 0;
  for (const id of filed) if (!(await awaitAnalysis(api, id, command.ending))) lost++;
  yield { ...dead, lost };
  yield { ...busy, lost };
}
