import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ctx } from "@/lib/core/ctx";
import { openDesk } from "../stack/desk-access";
import { completeEnv, type Variables } from "../stack/env-of-stack";
import { migratePrepared, type PreparedDesk, prepareDesk } from "../stack/prepare-desk";
import type { Command } from "../stack/run-command";
import { makeBenchDatabase } from "./bench-database";

const NO_LLM = "http://127.0.0.1:9";

/** An empty desk without web and worker, on a database of its own. */
export async function openWorkshop(command: Command, variables: Variables = {}): Promise<{ ctx: Ctx; desk: PreparedDesk }> {
  const dataDir = await mkdtemp(join(tmpdir(), "deskwise-bench-"));
  command.onEnd(() => rm(dataDir, { recursive: true, force: true }));
  const database = await makeBenchDatabase(command);
  completeEnv({ DATA_DIR: dataDir, PORT: "0", WORKER_METRICS_PORT: "0", OLLAMA_HOST: NO_LLM, LOG_LEVEL: "error", NODE_ENV: "production", ...database, ...variables });
  const desk = await prepareDesk(command, {});
  await migratePrepared(desk);
  const { ctx, close } = await openDesk("bench");
  command.onEnd(close);
  return { ctx, desk };
}
