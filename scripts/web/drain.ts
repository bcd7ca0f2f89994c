import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { startDraining } from "@/lib/health/draining";

export interface Drained {
  /** While it says that it is not ready and goes on serving, so that load balancers turn away before it refuses anybody. */
  pauseMs: number;
  /** Turns answers under way into the last of their connections. */
  closeAfterAnswers: () => void;
  /** Ends what never ends by itself. */
  endStreams: () => void;
  /** Requests under way get this long to end. */
  limitMs?: number;
}

const LIMIT_MS = 20_000;
const SWEEP_MS = 100;

/** Stops a server without failing a request that it accepted. */
export async function drain(server: Server, { pauseMs, closeAfterAnswers, endStreams, limitMs = LIMIT_MS }: Drained): Promise<void> {
  startDraining(new Date());
  closeAfterAnswers();
  await delay(pauseMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A request that was accepted at the last moment may still open a stream, or leave its connection idle.
  const sweep = () => {
    endStreams();
    server.closeIdleConnections();
  };
  sweep();
  const sweeps = setInterval(sweep, SWEEP_MS);
  const limit = setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearInterval(sweeps);
  clearTimeout(limit);
}
