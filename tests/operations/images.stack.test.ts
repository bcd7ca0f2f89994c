import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { createApiKey } from "@/lib/auth/create-api-key";
import { provideEnv } from "@/lib/core/env";
import { buildWeb } from "@/scripts/build/build-web";
import { awaitAnalysis, fileTicket } from "@/scripts/demo/desk-api";
import { freePort } from "@/scripts/stack/free-port";
import { deskOn } from "@/tests/support/desk-on";
import { type Container, type ImageDesk, openImageDesk } from "@/tests/support/image-desk";
import { awaitAddress } from "@/tests/support/stack-desk";

let desk: ImageDesk;
let ports: { web: number; worker: number };
const running: Container[] = [];

beforeAll(async () => {
  await buildWeb({ say: () => undefined, ending: new AbortController().signal });
  desk = await openImageDesk();
  ports = { web: await freePort(), worker: await freePort() };
});

afterAll(async () => {
  for (const container of running) await container.stop();
  await desk.close();
});

async function output(service: string, args?: readonly string[], variables: Record<string, string> = {}): Promise<{ code: number | null; text: string }> {
  const { lines, ended } = desk.start(service, variables, args);
  const code = await ended;
  return { code, text: lines.join("\n") };
}

const troublesOf = ({ lines }: Container): string[] => lines.filter((line) => !/"level":"(debug|info)"/.test(line));

async function startBoth(): Promise<{ web: Container; worker: Container; url: string }> {
  const away = { OLLAMA_HOST: "http://127.0.0.1:9", REDIS_URL_FILE: "" };
  const worker = desk.start("worker", { ...away, WORKER_METRICS_PORT: String(ports.worker) });
  const web = desk.start("web", { ...away, PORT: String(ports.web), WORKER_URL: `http://127.0.0.1:${ports.worker}`, SHUTDOWN_DELAY_MS: "100" });
  running.push(web, worker);
  onTestFailed(() => void process.stderr.write(`${[...troublesOf(web), ...troublesOf(worker)].join("\n")}\n`));
  const url = `http://127.0.0.1:${ports.web}`;
  let gone = false;
  for (const container of running) void container.ended.then(() => (gone = true));
  try {
    await awaitAddress(`${url}/api/health/ready`, () => gone);
    await awaitAddress(`http://127.0.0.1:${ports.worker}/health`, () => gone);
  } catch (error) {
    throw new Error([...web.lines, ...worker.lines].join("\n"), { cause: error });
  }
  return { web, worker, url };
}

test("the migration runs as the owner and leaves a history that the app can only add to", async () => {
  expect(await output("migrate")).toMatchObject({ code: 0 });
  expect(await output("migrate")).toMatchObject({ code: 0 });
  const [app, monitor] = [desk.as("app"), desk.as("monitor")];
  await expect(app`delete from ticket_history`).rejects.toMatchObject({ code: "42501" });
  await expect(app`update admin_audit set at = now()`).rejects.toThrow();
  await expect(app`create table mine (id int)`).rejects.toMatchObject({ code: "42501" });
  await expect(monitor`select * from tickets`).rejects.toMatchObject({ code: "42501" });
  expect(await monitor`select count(*)::int as n from pg_stat_activity`).toEqual([{ n: expect.any(Number) }]);
  expect(await monitor`select to_regclass('pg_stat_statements') is not null as "isThere"`).toEqual([{ isThere: true }]);
  await Promise.all([app.end(), monitor.end()]);
});

test("an operator's command runs in the image, and a wrong start says what is wrong", async () => {
  const made = await output("desk", ["admin", "create", "--email", "ada@example.com", "--name", "Ada", "--employee-id", "E-1"]);
  expect(made).toMatchObject({ code: 0, text: expect.stringContaining("/set-password#") });
  expect(await output("desk", ["audit:verify"])).toMatchObject({ code: 0 });
  expect(await output("desk", ["brew"])).toEqual({ code: 2, text: expect.stringContaining("usage: COMMAND") });
  expect(await output("worker", undefined, { DATABASE_URL_FILE: "/nowhere" })).toEqual({ code: 1, text: "DATABASE_URL_FILE names /nowhere, which cannot be read (ENOENT)." });
  expect(await output("web", undefined, { DATABASE_URL_FILE: "" })).toMatchObject({ code: 1, text: expect.stringMatching(/^DATABASE_URL is not set/) });
});

test("web and worker start from folders that they cannot write, serve pages, and analyse a ticket with the model that is shipped", async () => {
  const { web, worker, url } = await startBoth();
  expect([desk.check("web", ports.web), desk.check("worker", ports.worker), desk.check("web", await freePort())]).toEqual([0, 0, 1]);
  provideEnv({ AUTH_SECRET: desk.secrets.AUTH_SECRET, AUDIT_KEY: desk.secrets.AUDIT_KEY });
  const access = await deskOn(desk.urlAs("app"), 2);
  const { key } = await createApiKey(access.ctx, { name: "images", scopes: ["tickets:read", "tickets:write"] });
  await access.close();

  const { id } = await fileTicket({ url, key }, { title: "VPN werkt niet", description: "Sinds vanochtend fout 809 bij het verbinden.", employee_id: "E-1" });
  const analysis = await awaitAnalysis({ url, key }, id, AbortSignal.timeout(60_000));
  expect(analysis).toMatchObject({ suggested_category: "network", language: "nl", degraded: expect.not.arrayContaining(["embedding"]) });
  expect(analysis?.embedding_model).toBe("deskwise/e5-small-desk");

  const page = await fetch(`${url}/sign-in`);
  const [asset = ""] = /\/_next\/static\/[^"]+\.js/.exec(await page.text()) ?? [];
  const answers = [asset, "/api/docs/swagger-ui-bundle.js", "/icon.svg"].map(async (path) => (await fetch(url + path)).status);
  expect([page.status, ...(await Promise.all(answers))]).toEqual([200, 200, 200, 200]);
  const metrics = (token: string) => fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect([(await metrics("another")).status, (await metrics(desk.secrets.METRICS_TOKEN)).status]).toEqual([403, 200]);

  // What a bundle left behind shows as a warning at the latest.
  expect([...troublesOf(web), ...troublesOf(worker)].filter((line) => !line.includes("llama3.2"))).toEqual([]);
  expect(await Promise.all([web.stop(), worker.stop()])).toEqual([0, 0]);
});
