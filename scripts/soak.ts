import { SOAKS } from "./soak/soaks";
import { CommandError } from "./stack/command-error";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";

await runCommand(async () => {
  const [name = "", option] = process.argv.slice(2);
  const soak = SOAKS[name];
  if (!soak) throw new CommandError(`usage: npm run soak -- NAME, where NAME is one of ${Object.keys(SOAKS).join(", ")}`);
  let saidPercent = -1;
  const figures = await soak((done, total) => {
    const percent = Math.floor((done / total) * 100);
    if (percent === saidPercent) return;
    saidPercent = percent;
    say(`${name}: ${Math.round(done)} of ${total}`);
  }, option);
  process.stdout.write(`${JSON.stringify({ soak: name, ...figures })}\n`);
});
