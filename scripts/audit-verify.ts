import { parseArgs } from "node:util";
import { verifyChains } from "@/lib/audit/verify-chains";
import { describeVerified } from "./audit/describe-finding";
import { readAnchors } from "./audit/read-anchors";
import { CommandError } from "./stack/command-error";
import { openDesk } from "./stack/desk-access";
import { completeEnv, envOfStack } from "./stack/env-of-stack";
import { runCommand } from "./stack/run-command";
import { refuseForeignKey, secretsFor } from "./stack/secrets";
import { withDatabase } from "./stack/with-database";

function anchorsFile(): string | undefined {
  try {
    return parseArgs({ options: { anchors: { type: "string" } } }).values.anchors;
  } catch {
    throw new CommandError("usage: npm run audit:verify [-- --anchors FILE]");
  }
}

await runCommand(async (command) => {
  const file = anchorsFile();
  const anchors = file === undefined ? [] : await readAnchors(file);
  const env = envOfStack();
  refuseForeignKey(env);
  completeEnv(await secretsFor(env));
  await withDatabase(command);
  const desk = await openDesk("audit-verify");
  command.onEnd(desk.close);
  const verified = await verifyChains(desk.ctx, { anchors });
  process.stdout.write(`${describeVerified(verified, anchors.length).join("\n")}\n`);
  return verified.findings.length === 0 ? 0 : 1;
});
