import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall, isDebianRoot } from "../stack/apt";
import { envOfTests } from "./env-of-tests";

/** Programs that operators run beside the desk, and Debian's package of each. */
const PACKAGES = {
  prometheus: "prometheus",
  promtool: "prometheus",
  "prometheus-alertmanager": "prometheus-alertmanager",
  amtool: "prometheus-alertmanager",
  "prometheus-node-exporter": "prometheus-node-exporter",
  "prometheus-postgres-exporter": "prometheus-postgres-exporter",
  "prometheus-redis-exporter": "prometheus-redis-exporter",
  "redis-server": "redis-server",
} as const;

export type DebianProgram = keyof typeof PACKAGES;

export const DEBIAN_PROGRAMS = Object.keys(PACKAGES) as DebianProgram[];

const find = (name: string): string | undefined =>
  [...envOfTests().PATH.split(delimiter), "/usr/sbin", "/usr/local/bin"].map((folder) => join(folder, name)).find(existsSync);

/** Where a program is, installed first where that is possible. Rejects with a sentence when it is not there. */
export async function debianProgram(name: DebianProgram): Promise<string> {
  const found = find(name);
  if (found) return found;
  if (!isDebianRoot()) throw new Error(`${name} is not installed, and is installed only on Debian and by root`);
  await aptInstall(PACKAGES[name]);
  const installed = find(name);
  if (!installed) throw new Error(`Debian's package ${PACKAGES[name]} brought no ${name}`);
  return installed;
}
