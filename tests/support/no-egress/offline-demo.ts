import { join } from "node:path";
import { demoTickets } from "@/db/seed/seed-files";
import { demoLogins } from "@/lib/people/demo-logins";
import type { AnalysisJson } from "@/scripts/demo/analysis-json";
import { demoKey } from "@/scripts/demo/demo-key";
import { awaitAnalysis, fileTicket } from "@/scripts/demo/desk-api";
import { seedDesk } from "@/scripts/seed/seed-desk";
import { seedLogins } from "@/scripts/seed/seed-logins";
import { openDesk } from "@/scripts/stack/desk-access";
import { completeEnv } from "@/scripts/stack/env-of-stack";
import { freePort } from "@/scripts/stack/free-port";
import { migratePrepared, prepareDesk } from "@/scripts/stack/prepare-desk";
import type { Command } from "@/scripts/stack/run-command";
import { startWebProcess, startWorkerProcess } from "@/scripts/stack/start-processes";

export interface OfflineDemo {
  url: string;
  workerUrl: string;
  key: string;
  logins: typeof demoLogins;
  /** Of a ticket in each language, filed when all else was ready. */
  analyses: { ticketNumber: string; analysis: AnalysisJson | undefined }[];
}

/** What a test's own environment says, taken back: a desk with the settings that it has by itself. */
const OWN_SETTINGS = { DATABASE_URL: "", EMBEDDING_OFFLINE: "", OLLAMA_HOST: "", OIDC_ISSUER: "", REDIS_URL: "", OTEL_EXPORTER_OTLP_ENDPOINT: "" };

/** The demo on the web as it is built; each of its processes writes to `noteTo` what it wants to reach elsewhere. */
export async function startOfflineDemo(command: Command, { folder, noteTo }: { folder: string; noteTo: string }): Promise<OfflineDemo> {
  const hook = new URL("./note-connections.mjs", import.meta.url);
  hook.searchParams.set("to", noteTo);
  const [port, workerPort] = [await freePort(), await freePort()];
  completeEnv({
    ...OWN_SETTINGS,
    NODE_ENV: "production",
    NODE_OPTIONS: `--import=${hook.href}`,
    DATA_DIR: join(folder, "desk"),
    PORT: String(port),
    WORKER_METRICS_PORT: String(workerPort),
    WORKER_URL: `http://127.0.0.1:${workerPort}`,
    RATE_LIMIT_PER_MINUTE: "0",
    WEBHOOK_ALLOW_PRIVATE: "1",
    LOG_LEVEL: "warn",
  });
  const desk = await prepareDesk(command, { DEMO_MODE: "1" });
  await migratePrepared(desk);
  const access = await openDesk("demo");
  command.onEnd(access.close);
  await seedDesk(access.ctx);
  await seedLogins(access.ctx);
  await Promise.all([startWorkerProcess(command, desk), startWebProcess(command, desk, ["--built"])]);
  const api = { url: desk.url, key: await demoKey(access.ctx, desk.dataDir) };
  const tickets = await Promise.all(demoTickets().map((ticket) => fileTicket(api, ticket)));
  const analyses = await Promise.all(tickets.map(async ({ id, ticket_number: ticketNumber }) => ({ ticketNumber, analysis: await awaitAnalysis(api, id, command.ending) })));
  return { ...api, workerUrl: desk.workerUrl, logins: demoLogins, analyses };
}
