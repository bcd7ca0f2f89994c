import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { buildWeb } from "./build/build-web";
import { logAsJson } from "./stack/log-as-json";
import { withDatabase } from "./stack/with-database";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { startWeb } from "./web/start-web";

/** The production web; `--dev` and `--built` come from a stack, which has built what it needs. */
await runCommand(async (command) => {
  const dev = process.argv.includes("--dev");
  await withDatabase(command);
  env();
  if (!dev && !process.argv.includes("--built")) await buildWeb({ say, ending: command.ending });
  logAsJson();
  const web = await startWeb({ dev });
  command.onEnd(web.close);
  logger().info({ port: web.port }, "the web serves");
  await command.serve();
});
