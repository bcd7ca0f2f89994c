import { readFileSync } from "node:fs";
import { join } from "node:path";
import { handOutSecrets } from "./secrets/hand-out-secrets";
import { keepSecret, keptSecrets, renewSecret, SECRET_NAMES, secretName, showSecret } from "./secrets/kept-secrets";
import { CommandError } from "./stack/command-error";
import { runCommand } from "./stack/run-command";

const USAGE = `usage: secrets make | show NAME | keep NAME | renew NAME, where keep reads the secret from standard input and NAME is one of ${SECRET_NAMES.join(", ")}`;

/** Where the volumes of docker-compose.yml lie in this container. */
const ROOT = "/secrets";
const KEPT = join(ROOT, "kept");

/** Makes the secrets of an installation at its first start, and hands them out at each. */
await runCommand(async () => {
  const [command, name = "", ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new CommandError(USAGE);
  if (command === "make" && name === "") return handOutSecrets(keptSecrets(KEPT), ROOT);
  if (command === "show") return void process.stdout.write(`${showSecret(KEPT, secretName(name))}\n`);
  if (command === "keep") return keepSecret(KEPT, secretName(name), readFileSync(0, "utf8").trim());
  if (command === "renew") {
    renewSecret(KEPT, secretName(name));
    return handOutSecrets(keptSecrets(KEPT), ROOT);
  }
  throw new CommandError(USAGE);
});
