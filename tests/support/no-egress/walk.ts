import { lookup } from "node:dns/promises";
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "@/scripts/stack/run-command";
import { featuresOf } from "./features";
import { startOfflineDemo } from "./offline-demo";
import type { WalkReport } from "./report";

const attempt = z.object({ how: z.string(), target: z.string(), program: z.string() });

/** A documentation address (RFC 5737): nobody is there, anywhere. */
const NOWHERE = "192.0.2.1";

/** The kernel's count of packets without a route, in this process' network. */
function unroutable(): number {
  const [names = [], values = []] = readFileSync("/proc/self/net/snmp", "utf8").split("\n").filter((line) => line.startsWith("Ip:")).map((line) => line.split(" "));
  return Number(values[names.indexOf("OutNoRoutes")]);
}

const attemptsIn = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").trim().split("\n").filter(Boolean).map((line) => attempt.parse(JSON.parse(line))) : []);

async function tryOnPurpose(noteTo: string, before: number): Promise<boolean> {
  const hook = new URL("./note-connections.mjs", import.meta.url);
  hook.searchParams.set("to", noteTo);
  await import(hook.href);
  await new Promise<void>((resolve) => connect(80, NOWHERE).once("error", () => resolve()));
  await lookup("desk.example").catch(() => undefined);
  const targets = attemptsIn(noteTo).map(({ target }) => target);
  return unroutable() > before && targets.includes(NOWHERE) && targets.includes("desk.example");
}

async function outcome(check: () => Promise<void>): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

await runCommand(async (command) => {
  const [folder = ""] = process.argv.slice(2);
  const noteTo = join(folder, "attempts.jsonl");
  const demo = await startOfflineDemo(command, { folder, noteTo });
  const features: WalkReport["features"] = {};
  for (const [name, check] of Object.entries(featuresOf(demo))) features[name] = await outcome(check);
  const [attempts, lost] = [attemptsIn(noteTo), unroutable()];
  const report: WalkReport = { features, attempts, unroutable: lost, isWatched: await tryOnPurpose(noteTo, lost) };
  process.stdout.write(`${JSON.stringify(report)}\n`);
});
