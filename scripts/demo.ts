import { buildWeb } from "./build/build-web";
import { awaitEmbedded } from "./demo/await-embedded";
import { demoKey } from "./demo/demo-key";
import { demoOptions } from "./demo/demo-options";
import { showAnalyses, showDesk } from "./demo/run-demo";
import { seedDesk } from "./seed/seed-desk";
import { seedLogins } from "./seed/seed-logins";
import { seedOpenTickets } from "./seed/seed-open-tickets";
import { openDesk } from "./stack/desk-access";
import { defaultLogLevel } from "./stack/env-of-stack";
import { migratePrepared, type PreparedDesk, prepareDesk } from "./stack/prepare-desk";
import { type Command, runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { startWebProcess, startWorkerProcess } from "./stack/start-processes";

async function seedAndStartWorker(command: Command, desk: PreparedDesk) {
  await migratePrepared(desk);
  const access = await openDesk("demo");
  command.onEnd(access.close);
  const seeded = await seedDesk(access.ctx);
  if (seeded) {
    const open = await seedOpenTickets(access.ctx);
    say(`loaded ${seeded.employees} people, ${seeded.tickets} solved and ${open} open tickets and ${seeded.articles} articles`);
  }
  await seedLogins(access.ctx);
  const worker = await startWorkerProcess(command, desk);
  say("the worker is ready");
  return { ctx: access.ctx, worker };
}

await runCommand(async (command) => {
  const options = demoOptions(process.argv.slice(2));
  const desk = await prepareDesk(command, { DEMO_MODE: "1", LOG_LEVEL: defaultLogLevel("error") });
  const [{ ctx, worker }] = await Promise.all([seedAndStartWorker(command, desk), buildWeb({ say, ending: command.ending })]);
  const web = await startWebProcess(command, desk, ["--built"]);
  say(`the web app is ready at ${desk.url}`);
  const died = Promise.race([worker.died, web.died, desk.databaseDied]);
  const show = async (): Promise<number> => {
    if (!(await awaitEmbedded(ctx, say, command.ending))) say("some demo data is not embedded yet; the analyses go without it");
    const key = await demoKey(ctx, desk.dataDir);
    const missing = await showAnalyses({ url: desk.url, key }, options, command.ending);
    showDesk(desk, key, options);
    return missing;
  };
  const missing = await Promise.race([show(), died]);
  if (options.once) return missing === 0 ? 0 : 1;
  say("serving; Ctrl-C ends everything");
  await Promise.race([command.serve(), died]);
  return 0;
});
