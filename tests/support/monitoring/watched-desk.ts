import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import { writeMetrics } from "@/scripts/backup/write-metrics";
import { startNativeServer } from "@/scripts/native-postgres/native-server";
import { freePort } from "@/scripts/stack/free-port";
import { openSoakDesk } from "@/tests/soak/soak-desk";
import { makeArticle, makeEmployee } from "@/tests/support/factories";
import { startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { startRedisServer } from "@/tests/support/redis-server";
import { type StackProcess, stackEnvironment, startStackWeb, startStackWorker } from "@/tests/support/stack-desk";
import { type StandIn, startStandIn } from "@/tests/support/stand-in-server";
import { startAlertmanager } from "./start-alertmanager";
import { type MailServer, startMailServer } from "./mail-server";
import { startExporters } from "./start-exporters";
import { startPrometheus } from "./start-prometheus";

const PLAN = JSON.stringify({ category: "hardware", confidence: 0.9, steps: [{ text: "Clear the print queue.", sources: [] }] });

interface Killable {
  kill(): Promise<unknown>;
  restart(): Promise<void>;
}

export interface WatchedDesk {
  prometheus: string;
  alertmanager: string;
  /** Where alerts are sent. */
  receiver: StandIn;
  mail: MailServer;
  /** The API, with a key that may do anything. */
  call(path: string, init?: RequestInit): Promise<Response>;
  requesterId: string;
  /** kill -9 of each, and its start again at the same place. */
  victims: Record<"worker" | "web" | "redis" | "database", Killable>;
  close(): Promise<void>;
}

type Closing = () => Promise<unknown>;

/** The account of deploy/postgres/10-roles.sql that the exporter has: it sees figures, and no row. */
const MONITOR = [
  "create role deskwise_monitor login connection limit 5",
  "create schema monitoring",
  "create extension pg_stat_statements schema monitoring",
  "grant usage on schema monitoring to deskwise_monitor",
  "grant pg_monitor to deskwise_monitor",
  "alter role deskwise_monitor set search_path = public, monitoring",
];

async function openDesk(onClose: (closing: Closing) => void) {
  const [server, redis, ollama] = await Promise.all([startNativeServer(undefined, ["shared_preload_libraries=pg_stat_statements"]), startRedisServer(), startOllamaStandIn({ behaviour: "answer", text: PLAN })]);
  onClose(() => Promise.all([server.close(), redis.close(), ollama.close()]));
  const desk = await openSoakDesk(server.url);
  onClose(desk.close);
  for (const statement of MONITOR) await desk.ctx.db.execute(sql.raw(statement));
  const { id: requesterId } = await makeEmployee(desk.ctx, { role: "admin" });
  await makeArticle(desk.ctx);
  const { key } = await createApiKey(desk.ctx, { name: "watched", scopes: [...SCOPES] });
  return { ...desk, server, redis, ollamaUrl: ollama.url, requesterId, key };
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function keepKillable(start: () => Promise<StackProcess>, onClose: (closing: Closing) => void): Promise<Killable & { url: string }> {
  let current = await start();
  onClose(() => current.end());
  return { url: current.url, kill: () => current.end("SIGKILL"), restart: async () => void (current = await start()) };
}

async function startDesk({ environment, redis, ollamaUrl }: Desk, metricsToken: string, onClose: (closing: Closing) => void) {
  const [webPort, workerPort] = await Promise.all([freePort(), freePort()]);
  const complete = stackEnvironment("", { ...environment, REDIS_URL: redis.url, OLLAMA_HOST: ollamaUrl, METRICS_TOKEN: metricsToken, WORKER_URL: `http://127.0.0.1:${workerPort}` });
  const [web, worker] = await Promise.all([keepKillable(() => startStackWeb(complete, webPort), onClose), keepKillable(() => startStackWorker(complete, workerPort), onClose)]);
  return { web, worker };
}

/** A whole desk of its own with all that watches it: exporters, Prometheus, Alertmanager, and somebody who is told. */
export async function openWatchedDesk(): Promise<WatchedDesk> {
  const closings: Closing[] = [];
  const onClose = (closing: Closing) => void closings.unshift(closing);
  const close = async () => {
    for (const closing of closings) await closing();
  };
  try {
    const metricsToken = randomBytes(24).toString("hex");
    const textfileFolder = await mkdtemp(join(tmpdir(), "deskwise-textfile-"));
    onClose(() => rm(textfileFolder, { recursive: true }));
    await writeMetrics(join(textfileFolder, "backup.prom"), { at: new Date(), bytes: 156_137 });
    const [desk, receiver, mail] = await Promise.all([openDesk(onClose), startStandIn((_, response) => void response.writeHead(200).end()), startMailServer()]);
    onClose(() => Promise.all([receiver.close(), mail.close()]));
    const [{ web, worker }, exporters, alertmanager] = await Promise.all([
      startDesk(desk, metricsToken, onClose),
      startExporters({ databaseUrl: Object.assign(new URL(desk.environment.DATABASE_URL ?? ""), { username: "deskwise_monitor" }).href, redisUrl: desk.redis.url, textfileFolder }),
      startAlertmanager({ ALERT_WEBHOOK_URL: `${receiver.url}/alerts`, ALERT_EMAIL_TO: "it@example.com", SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mail.port), SMTP_FROM: "desk@example.com", SMTP_TLS: "off" }),
    ]);
    onClose(() => Promise.all([exporters.close(), alertmanager.close()]));
    const targets = { web: [web.url], worker: [worker.url], ...exporters.targets, alertmanager: [alertmanager.url] };
    const prometheus = await startPrometheus({ targets, metricsToken, alertmanager: alertmanager.url, alertsAfter: "0s" });
    onClose(prometheus.close);
    const headers = { authorization: `Bearer ${desk.key}`, "content-type": "application/json" };
    const call = (path: string, init: RequestInit = {}) => fetch(`${web.url}${path}`, { redirect: "manual", headers, ...init });
    const victims = { web, worker, redis: desk.redis, database: desk.server };
    return { prometheus: prometheus.url, alertmanager: alertmanager.url, receiver, mail, victims, requesterId: desk.requesterId, call, close };
  } catch (error) {
    await close();
    throw error;
  }
}
