import { createServer, type Server } from "node:net";
import type { ErrorFields } from "../wire/backend-messages";
import { startupMessage } from "../wire/frontend-messages";
import type { Backend } from "./backend";
import { type ClientLimits, Connection } from "./connection";
import type { Account, CancelKey } from "./handshake";
import { Notifications } from "./notifications";
import { onlyParameterStatus } from "./parameter-status";
import { Session } from "./session";

export interface GateOptions {
  backend: Backend;
  account: Account;
  /** 0 takes any free port. */
  port: number;
  /** Default 60,000. */
  idleInTransactionMs?: number;
  limits?: Partial<ClientLimits>;
}

export interface Gate {
  port: number;
  /** Resolves, with the reason, only if the session was lost and could not be replaced. */
  broken: Promise<unknown>;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const IDLE_IN_TRANSACTION_MS = 60_000;
const LIMITS: ClientLimits = {
  maxFrameBytes: 64 * 1024 * 1024,
  maxGroupBytes: 128 * 1024 * 1024,
  maxUnreadBytes: 16 * 1024 * 1024,
  maxQueuedGroups: 256,
  loginMs: 15_000,
};
const SHUTDOWN: ErrorFields = {
  severity: "FATAL",
  sqlState: "57P01",
  message: "terminating connection due to administrator command",
};

/** Serves PostgreSQL's wire protocol on 127.0.0.1 to many clients of one session; rejects with listen's error (EADDRINUSE). */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { backend, account, port } = options;
  let onBroken: (reason: unknown) => void = () => {};
  const broken = new Promise<unknown>((resolve) => (onBroken = resolve));
  const notifications = new Notifications();
  const session = new Session(backend, notifications, options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS, onBroken);
  const greeting = await backend.run(startupMessage(account.user, account.database));
  const parameterStatus = onlyParameterStatus(greeting);
  const connections = new Map<number, Connection>();
  const limits = { ...LIMITS, ...options.limits };
  let lastId = 0;
  const cancel = ({ processId, secretKey }: CancelKey) => {
    const target = connections.get(processId);
    if (target?.key.secretKey === secretKey) target.cancel();
  };
  const server = createServer((socket) => {
    const id = ++lastId;
    connections.set(id, new Connection(socket, { id, account, parameterStatus, session, notifications, limits, cancel }));
    socket.on("close", () => connections.delete(id));
  });
  await listening(server, port);
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const connection of connections.values()) connection.end(SHUTDOWN);
    await Promise.all([closed, session.settled()]);
  };
  return { port: portOf(server), broken, close };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: HOST, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the gate listens on no port");
  return address.port;
}
