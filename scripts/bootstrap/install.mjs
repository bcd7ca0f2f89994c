import { spawn } from "node:child_process";
import { once } from "node:events";
import { BootstrapError } from "./bootstrap-error.mjs";
import { npmCommand } from "./env-of-bootstrap.mjs";
import { withInstallLock } from "./install-lock.mjs";
import { isInstalled, markInstalled } from "./installed.mjs";
import { ROOT } from "./project-root.mjs";

const NO_NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;
const SHOWN_LINES = 15;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** npm asks for each of hundreds of packages, several times, before it gives up: this many failures and no success are enough. */
const OFFLINE_AFTER = 40;

/** Whether npm's output so far shows that there is no network. */
export function isOffline(output) {
  const failures = output.match(/ attempt \d+ failed with (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)/g) ?? [];
  return failures.length >= OFFLINE_AFTER && !/npm http fetch GET [23]\d\d/.test(output);
}

/** What npm's failure means to the person who started this. */
export function explainNpmFailure(output) {
  const errors = output.split("\n").filter((line) => /^npm (err|error)/i.test(line)).slice(0, SHOWN_LINES);
  // A package that came at the second attempt has left its first failure in the output too.
  const [code] = NO_NETWORK.exec(isOffline(output) ? output : errors.join("\n")) ?? [];
  if (code) return `Packages are missing and npm cannot reach its registry (${code}). Connect to the network and start this command again.`;
  const shown = errors.length > 0 ? errors : output.trim().split("\n").slice(-SHOWN_LINES);
  return `npm could not install the packages:\n${shown.join("\n")}`;
}

async function npmCi() {
  const { file, args } = npmCommand();
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=http", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const child = spawn(file, [...args, "ci", ...flags], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  const end = () => child.kill("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
  let output = "";
  let offline = false;
  const hear = (text) => {
    output += text;
    if (offline || !isOffline(output)) return;
    offline = true;
    child.kill("SIGKILL");
  };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", hear);
  const [code, signal] = await Promise.race([once(child, "close"), once(child, "error").then(([error]) => [String(error), null])]);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, end);
  if (signal && !offline) throw new BootstrapError("The installation of the packages was interrupted.");
  if (code !== 0) throw new BootstrapError(explainNpmFailure(typeof code === "string" ? code : output));
}

/** Installs the packages unless they are there, once however many commands start together. Throws BootstrapError. */
export async function install() {
  if (isInstalled()) return;
  const onWait = (pid) => say(`Another command (pid ${pid}) is installing the packages; waiting for it.`);
  await withInstallLock(async () => {
    if (isInstalled()) return;
    say("Installing packages with npm ci; the first time this takes about a minute.");
    const startedAt = Date.now();
    await npmCi();
    markInstalled();
    say(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  }, onWait);
}
