import { runCommand } from "./stack/run-command";
import { envOfTests } from "./test/env-of-tests";
import { runParts } from "./test/run-parts";
import { summarise } from "./test/summary";
import { partsToRun } from "./test/test-options";

await runCommand(async ({ ending }) => {
  const results = await runParts(partsToRun(process.argv.slice(2)), ending);
  const { lines, exitCode } = summarise(results, { ci: envOfTests().CI });
  process.stdout.write(`\n${lines.join("\n")}\n`);
  return exitCode;
});
