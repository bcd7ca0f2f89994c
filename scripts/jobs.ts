import { runJobs } from "./jobs/run-jobs";
import { envOfStack } from "./stack/env-of-stack";
import { openDeskDatabase } from "./stack/open-desk-database";
import { runCommand } from "./stack/run-command";

await runCommand(async ({ onEnd }) => {
  const database = await openDeskDatabase(envOfStack());
  onEnd(database.close);
  process.stdout.write(await runJobs(database.url, process.argv.slice(2)));
});
