import { env } from "@/lib/core/env";
import { startWorker } from "@/worker/start-worker";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { withDatabase } from "./stack/with-database";

await runCommand(async (command) => {
  await withDatabase(command);
  const worker = await startWorker(env());
  command.onEnd(worker.close);
  say(`the worker takes jobs; its health is at http://localhost:${worker.port}/health`);
  await command.serve();
});
