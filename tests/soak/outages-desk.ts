import { randomBytes } from "node:crypto";
import { setTimeout as later } from "node:timers/promises";
import { startNativeServer } from "@/scripts/native-postgres/native-server";
import { openDesk } from "@/scripts/stack/desk-access";
import { freePort } from "@/scripts/stack/free-port";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import { provideEnv } from "@/lib/core/env";
import { makeEmployee } from "@/tests/support/factories";
import { keepRunning, type KeptRunning, RESTART_MS } from "@/tests/support/kept-running";
import { startRedisServer } from "@/tests/support/redis-server";
import { stackEnvironment, startStackWeb, startStackWorker } from "@/tests/support/stack-desk";
import { migrateDesk } from "@/worker/queue/migrate-desk";

/** What is killed. */
export const VICTIMS = ["redis", "worker", "web", "database"] as const;

export type Victim = (typeof VICTIMS)[number];

export interface OutagesDesk {
  databaseUrl: string;
  webUrl: string;
  workerUrl: string;
  headers: Record<string, string>;
  people: { requester: string; agent: string };
  /** kill -9, and started again after `pauseMs`, a second unless told; resolves when it is back. */
  outage: Record<Victim, (pauseMs?: number) => Promise<void>>;
  redisUrl: string;
  processes: { web: KeptRunning; worker: KeptRunning };
  close(): Promise<void>;
}

interface Killable {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

const killAndRestart = ({ kill, restart }: Killable) => async (pauseMs = RESTART_MS): Promise<void> => {
  await kill();
  await later(pauseMs);
  await restart();
};

/** Who works at the desk, and the key that they call with. */
async function addPeople(databaseUrl: string, secrets: Record<string, string>) {
  provideEnv({ ...secrets, DATABASE_URL: databaseUrl });
  const access = await openDesk("outages");
  const { key } = await createApiKey(access.ctx, { name: "load", scopes: [...SCOPES] });
  const requester = await makeEmployee(access.ctx);
  const agent = await makeEmployee(access.ctx, { role: "it_staff" });
  await access.close();
  return { headers: { authorization: `Bearer ${key}` }, people: { requester: requester.id, agent: agent.id } };
}

/** A whole desk of its own: PostgreSQL, Redis, a web and a worker, each of which can be killed. */
export async function openOutagesDesk(): Promise<OutagesDesk> {
  const [server, redis, webPort, workerPort] = await Promise.all([startNativeServer(), startRedisServer(), freePort(), freePort()]);
  await migrateDesk({ databaseUrl: server.url });
  const secret = () => randomBytes(24).toString("hex");
  const secrets = { AUTH_SECRET: secret(), AUDIT_KEY: secret(), INTERNAL_TOKEN: secret() };
  const access = await addPeople(server.url, secrets);
  const workerUrl = `http://127.0.0.1:${workerPort}`;
  const environment = stackEnvironment(server.url, { ...secrets, REDIS_URL: redis.url, LOG_LEVEL: "warn", WORKER_URL: workerUrl });
  const [worker, web] = await Promise.all([keepRunning(() => startStackWorker(environment, workerPort)), keepRunning(() => startStackWeb(environment, webPort))]);
  return {
    databaseUrl: server.url,
    redisUrl: redis.url,
    webUrl: `http://127.0.0.1:${webPort}`,
    workerUrl,
    ...access,
    outage: { redis: killAndRestart(redis), database: killAndRestart(server), web: web.kill, worker: worker.kill },
    processes: { web, worker },
    close: async () => {
      await Promise.all([web.end(), worker.end()]);
      await redis.close();
      await server.close();
    },
  };
}
