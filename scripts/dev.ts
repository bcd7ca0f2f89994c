import { seedDesk } from "./seed/seed-desk";
import { seedLogins } from "./seed/seed-logins";
import { seedOpenTickets } from "./seed/seed-open-tickets";
import { openDesk } from "./stack/desk-access";
import { migratePrepared, prepareDesk } from "./stack/prepare-desk";
import { reloadingWorker } from "./stack/reloading-worker";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";
import { startWebProcess } from "./stack/start-processes";

await runCommand(async (command) => {
  const desk = await prepareDesk(command, { DEMO_MODE: "1" });
  await migratePrepared(desk);
  const access = await openDesk("dev");
  if (await seedDesk(access.ctx)) {
    await seedOpenTickets(access.ctx);
    say("loaded the demo data");
  }
  await seedLogins(access.ctx);
  await access.close();
  reloadingWorker(command, desk);
  const web = await Promise.race([startWebProcess(command, desk, ["--dev"]), desk.databaseDied]);
  say(`Deskwise is at ${desk.url}; pages and worker follow each change. Ctrl-C ends everything`);
  await Promise.race([command.serve(), web.died, desk.databaseDied]);
});
