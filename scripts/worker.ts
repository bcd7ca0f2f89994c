import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { startWorker } from "@/worker/start-worker";
import { logAsJson } from "./stack/log-as-json";
import { runCommand } from "./stack/run-command";
import { withDatabase } from "./stack/with-database";

await runCommand(async (command) => {
  await withDatabase(command);
  logAsJson();
  const worker = await startWorker(env());
  command.onEnd(worker.close);
  logger().info({ port: worker.port }, "the worker takes jobs");
  await command.serve();
});
