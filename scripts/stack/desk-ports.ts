import { CommandError } from "./command-error";
import type { EnvOfStack } from "./env-of-stack";
import { freePort, isPortFree } from "./free-port";

const WORKER_PORT = 9464;

export interface DeskPorts {
  port: number;
  workerPort: number;
  url: string;
  workerUrl: string;
}

async function chooseWorkerPort(set: number | undefined): Promise<number> {
  if (set === undefined) return (await isPortFree(WORKER_PORT)) ? WORKER_PORT : freePort();
  if (set !== 0 && !(await isPortFree(set))) throw new CommandError(`Port ${set} is in use by another program. Set WORKER_METRICS_PORT to a free one.`);
  return set === 0 ? freePort() : set;
}

/** The ports of a desk, looked at before anything is started. Throws CommandError for a busy one that was asked for. */
export async function deskPorts({ PORT, WORKER_METRICS_PORT }: EnvOfStack): Promise<DeskPorts> {
  if (PORT !== 0 && !(await isPortFree(PORT))) throw new CommandError(`Port ${PORT} is in use by another program. Set PORT to a free one, for example: PORT=${PORT + 1} npm run demo`);
  const port = PORT === 0 ? await freePort() : PORT;
  const workerPort = await chooseWorkerPort(WORKER_METRICS_PORT);
  return { port, workerPort, url: `http://localhost:${port}`, workerUrl: `http://127.0.0.1:${workerPort}` };
}
