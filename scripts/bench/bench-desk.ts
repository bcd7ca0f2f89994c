import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";
import { buildWeb } from "../build/build-web";
import type { DeskApi } from "../demo/desk-api";
import { seedDesk } from "../seed/seed-desk";
import { openDesk } from "../stack/desk-access";
import { completeEnv, type Variables } from "../stack/env-of-stack";
import { migratePrepared, type PreparedDesk, prepareDesk } from "../stack/prepare-desk";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { startWebProcess } from "../stack/start-processes";

export interface BenchDesk {
  api: DeskApi;
  desk: PreparedDesk;
  ctx: Ctx;
  /** A person for whom tickets are filed. */
  employeeId: string;
}

/** Where nothing listens: the language model is down. */
const NO_LLM = "http://127.0.0.1:9";

/** A desk with its web, unless told otherwise, and the demo data, in a folder of its own that is removed at the end; the worker is the benchmark's. */
export async function openBenchDesk(command: Command, variables: Variables = {}, { web = true } = {}): Promise<BenchDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-bench-"));
  command.onEnd(() => rm(dataDir, { recursive: true, force: true }));
  completeEnv({ DATA_DIR: dataDir, PORT: "0", WORKER_METRICS_PORT: "0", OLLAMA_HOST: NO_LLM, LOG_LEVEL: "error", ...variables });
  const desk = await prepareDesk(command, {});
  await Promise.all([migratePrepared(desk), ...(web ? [buildWeb({ say, ending: command.ending })] : [])]);
  const access = await openDesk("bench");
  command.onEnd(access.close);
  await seedDesk(access.ctx);
  const { key } = await createApiKey(access.ctx, { name: "bench", scopes: [...SCOPES] });
  if (web) await startWebProcess(command, desk, ["--built"]);
  return { api: { url: desk.url, key }, ctx: access.ctx, desk, employeeId: "E1007" };
}
