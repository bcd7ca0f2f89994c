import { migrateDesk } from "@/worker/queue/migrate-desk";
import { type DeskPorts, deskPorts } from "./desk-ports";
import { completeEnv, type EnvOfStack, envOfStack, type Variables } from "./env-of-stack";
import { openOwnDatabase, refuseSecondDesk } from "./open-desk-database";
import type { Command } from "./run-command";
import { say } from "./say";
import { secretsFor } from "./secrets";
import { removeStackRecord, writeStackRecord } from "./stack-record";
import { databaseDied } from "./watch-database";

export interface PreparedDesk extends DeskPorts {
  env: EnvOfStack;
  dataDir: string;
  databaseUrl: string;
  /** Rejects when the database that this desk started is gone. */
  databaseDied: Promise<never>;
  /** What the processes of this desk are told beyond this process' own environment. */
  variables: Variables;
}

/** Ports, secrets and a database for a whole desk, which has its data folder for itself; this process may call verbs then. */
export async function prepareDesk({ onEnd, ending }: Command, added: Variables): Promise<PreparedDesk> {
  const env = envOfStack();
  const ports = await deskPorts(env).catch((error: unknown) => refuseSecondDesk(env, error));
  say(env.DATABASE_URL ? "using the database of DATABASE_URL" : `opening the database in ${env.DATA_DIR}`);
  const database = await openOwnDatabase(env);
  onEnd(database.close);
  const secrets = await secretsFor(env);
  await writeStackRecord(env.DATA_DIR, { pid: process.pid, url: ports.url });
  onEnd(() => removeStackRecord(env.DATA_DIR));
  const variables = {
    ...secrets,
    ...added,
    DATABASE_URL: database.url,
    PORT: String(ports.port),
    WORKER_METRICS_PORT: String(ports.workerPort),
    WORKER_URL: ports.workerUrl,
  };
  completeEnv(variables);
  const died = database.owned ? databaseDied(env.DATA_DIR, ending) : new Promise<never>(() => undefined);
  died.catch(() => undefined);
  return { ...ports, env, dataDir: env.DATA_DIR, databaseUrl: database.url, databaseDied: died, variables };
}

/** Brings a prepared desk's database up to date. */
export async function migratePrepared({ env, databaseUrl }: PreparedDesk): Promise<void> {
  await migrateDesk({ databaseUrl, ownerUrl: env.DATABASE_URL ? env.MIGRATION_DATABASE_URL : undefined });
}
