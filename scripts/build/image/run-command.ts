import { enterImage, type ImageCommand } from "./enter-image";

const COMMANDS: Record<string, ImageCommand> = {
  worker: { load: () => import("../../worker") },
  migrate: { load: () => import("../../migrate") },
  admin: { load: () => import("../../admin") },
  backup: { load: () => import("../../backup") },
  restore: { load: () => import("../../restore") },
  jobs: { load: () => import("../../jobs") },
  "secrets:reseal": { load: () => import("../../reseal-secrets") },
  "audit:verify": { load: () => import("../../audit-verify") },
  models: { load: () => import("../../models"), standsAlone: true },
  secrets: { load: () => import("../../secrets"), standsAlone: true },
};

const [name = ""] = process.argv.splice(2, 1);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  process.stderr.write(`usage: COMMAND [arguments], where COMMAND is one of ${Object.keys(COMMANDS).join(", ")}\n`);
  process.exit(2);
}
await enterImage(command, import.meta.dirname);
