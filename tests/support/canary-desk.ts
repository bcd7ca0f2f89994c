import { sql } from "drizzle-orm";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import { setPassword } from "@/lib/auth/set-password";
import { openSoakDesk, type SoakDesk } from "@/tests/soak/soak-desk";
import { SYSTEM } from "./actors";
import { type Canaries, canaries } from "./canaries";
import { makeEmployee } from "./factories";
import { type OtlpCollector, startOtlpCollector } from "./otlp-collector";
import { type StackProcess, stackEnvironment, startStackWeb, startStackWorker } from "./stack-desk";
import { sendJson, type StandIn, startStandIn } from "./stand-in-server";

export interface CanaryDesk {
  desk: SoakDesk;
  words: Canaries;
  collector: OtlpCollector;
  web: StackProcess;
  worker: StackProcess;
  receiver: StandIn;
  key: string;
  person: { id: string; email: string; password: string };
  close(): Promise<void>;
}

/** A language model that writes half an answer, or fails and says back what it was asked. */
function startBadModel(words: Canaries): Promise<StandIn> {
  const model = "llama3.2:3b";
  let calls = 0;
  return startStandIn(({ path, body }, response) => {
    if (path === "/api/version") return sendJson(response, 200, { version: "0.12.3" });
    if (path === "/api/tags") return sendJson(response, 200, { models: [{ name: model, model, digest: "a80c4f17acd5" }] });
    if (path !== "/api/chat") return sendJson(response, 200, { model, response: "", done: true });
    if (calls++ % 3 === 2) return sendJson(response, 500, { error: `${words.of("refusal")} ${JSON.stringify(body)}` });
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.end(`${JSON.stringify({ model, message: { role: "assistant", content: `{"steps": [{"text": "${words.of("answer")}` }, done: false })}\n${JSON.stringify({ model, message: { content: "" }, done: true, prompt_eval_count: 9, eval_count: 9 })}\n`);
  });
}

/** A whole desk whose people, texts and secrets are all canaries, its web and worker as loud as they can be. */
export async function openCanaryDesk(databaseUrl: string): Promise<CanaryDesk> {
  const words = canaries();
  const desk = await openSoakDesk(databaseUrl);
  const [collector, model] = await Promise.all([startOtlpCollector(), startBadModel(words)]);
  const receiver = await startStandIn((_, response) => void response.writeHead(500).end(words.of("receiver")));
  const [email, password] = [`${words.of("mail")}@desk.example`, `${words.of("password")}-long-enough`];
  const { id } = await makeEmployee(desk.ctx, { name: words.of("name"), email, department: words.of("department"), role: "admin" });
  await setPassword({ ...desk.ctx, actor: SYSTEM }, { employeeId: id, password });
  const { key } = await createApiKey(desk.ctx, { name: words.of("keyName"), scopes: [...SCOPES] });
  words.keep("key", key);
  for (const [name, secret] of Object.entries(desk.environment)) if (/SECRET|KEY|TOKEN/.test(name)) words.keep(name, secret);
  // A title may stand once: the second one is refused by the database itself, which repeats it.
  await desk.ctx.db.execute(sql`create unique index canary_titles on tickets (title)`);
  const environment = stackEnvironment("", {
    ...desk.environment,
    OLLAMA_HOST: model.url.replace("://", `://${words.of("modelUser")}:${words.of("modelPassword")}@`),
    WEBHOOK_ALLOW_PRIVATE: "1",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    LOG_LEVEL: "trace",
    OTEL_SERVICE_NAME: "",
  });
  const worker = await startStackWorker(environment);
  const web = await startStackWeb({ ...environment, WORKER_URL: worker.url });
  const close = async () => {
    await Promise.all([web.end(), worker.end()]);
    await Promise.all([collector.close(), model.close(), receiver.close()]);
    await desk.close();
  };
  return { desk, words, collector, web, worker, receiver, key, person: { id, email, password }, close };
}
