import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { envOfChild } from "@/scripts/stack/env-of-stack";
import { freePort } from "@/scripts/stack/free-port";
import { setDeskUnderTest } from "@/scripts/test/env-of-tests";

const ready = z.object({ event: z.literal("ready"), url: z.url() });

/** A port where nobody listens: the desk must do without a language model. */
const NO_LLM = "http://127.0.0.1:9";

async function startDemo(dataDir: string) {
  const env = envOfChild({
    NODE_ENV: "production",
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    PORT: String(await freePort()),
    WORKER_METRICS_PORT: String(await freePort()),
    OLLAMA_HOST: NO_LLM,
    LLM_BASE_URL: "",
    EMBEDDING_BASE_URL: "",
    RATE_LIMIT_PER_MINUTE: "0",
  });
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts", "--json", "--with-parent"], { env, stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close");
  for await (const line of createInterface(child.stdout)) {
    const event = ready.safeParse(JSON.parse(line));
    if (!event.success) continue;
    child.stdout.resume();
    return { url: event.data.url, child, closed };
  }
  throw new Error(`the desk under test did not start: exit code ${child.exitCode}`);
}

/** The desk that the browser tests are about: the demo, built for production, on a data folder and ports of its own. */
export default async function demoStack(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-e2e-"));
  const { url, child, closed } = await startDemo(dataDir);
  setDeskUnderTest(url);
  return async () => {
    child.kill("SIGTERM");
    await closed;
    await rm(dataDir, { recursive: true, force: true });
  };
}
