import { freePort } from "../stack/free-port";
import type { Command } from "../stack/run-command";
import { startWorkerProcess } from "../stack/start-processes";
import type { SupervisedChild } from "../stack/supervise-child";
import type { PreparedDesk } from "../stack/prepare-desk";

/** Starts so many workers of a desk, the first on the desk's own port. Resolves when all take jobs. */
export async function startWorkers(command: Command, desk: PreparedDesk, count: number): Promise<SupervisedChild[]> {
  const start = async (_: unknown, at: number): Promise<SupervisedChild> => {
    if (at === 0) return startWorkerProcess(command, desk);
    const port = await freePort();
    return startWorkerProcess(command, { ...desk, workerUrl: `http://127.0.0.1:${port}`, variables: { ...desk.variables, WORKER_METRICS_PORT: String(port) } });
  };
  return Promise.all(Array.from({ length: count }, start));
}
