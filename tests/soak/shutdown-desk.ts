import { SCOPES } from "@/lib/auth/scopes";
import { createApiKey } from "@/lib/auth/create-api-key";
import { provideEnv } from "@/lib/core/env";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { makeEmployee } from "@/tests/support/factories";
import { type StackProcess, stackEnvironment, startStackWeb, startStackWorker } from "@/tests/support/stack-desk";
import { type StandIn, startStandIn } from "@/tests/support/stand-in-server";
import { openSoakDesk, type SoakDesk } from "./soak-desk";

export interface ShutdownDesk {
  desk: SoakDesk;
  webs: [leaving: StackProcess, staying: StackProcess];
  workers: [leaving: StackProcess, staying: StackProcess];
  /** Hears of tickets that are filed. */
  receiver: StandIn;
  headers: Record<string, string>;
  /** Who reports, and who answers. */
  people: { requester: string; agent: string };
  close(): Promise<void>;
}

/** Two webs and two workers on one database, a receiver of webhooks, and a key to call them with. */
export async function openShutdownDesk(databaseUrl: string, pauseMs: number): Promise<ShutdownDesk> {
  const desk = await openSoakDesk(databaseUrl);
  provideEnv({ ...desk.environment, WEBHOOK_ALLOW_PRIVATE: "1" });
  const receiver = await startStandIn((_, response) => void response.writeHead(204).end());
  await createWebhook(desk.ctx, { url: `${receiver.url}/hook`, events: ["ticket.created"] });
  const { key } = await createApiKey(desk.ctx, { name: "load", scopes: [...SCOPES] });
  const requester = await makeEmployee(desk.ctx);
  const agent = await makeEmployee(desk.ctx, { role: "it_staff" });
  const environment = stackEnvironment(desk.environment.DATABASE_URL ?? "", { ...desk.environment, WEBHOOK_ALLOW_PRIVATE: "1", LOG_LEVEL: "warn", SHUTDOWN_DELAY_MS: String(pauseMs) });
  const [leaving, staying] = await Promise.all([startStackWorker(environment), startStackWorker(environment)]);
  const web = () => startStackWeb({ ...environment, WORKER_URL: staying.url });
  const webs = await Promise.all([web(), web()]);
  const close = async () => {
    await Promise.all([...webs, leaving, staying].map((process) => process.end()));
    await receiver.close();
    await desk.close();
  };
  return { desk, webs, workers: [leaving, staying], receiver, headers: { authorization: `Bearer ${key}` }, people: { requester: requester.id, agent: agent.id }, close };
}
