import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether this process may install packages of the system: root on Debian or what descends from it. */
export const isDebianRoot = (): boolean => process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

/** Installs a package of the system. Rejects with what apt-get said. */
export async function aptInstall(name: string): Promise<void> {
  await run("apt-get", ["update", "-qq"], { maxBuffer: 16_000_000 });
  await run("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", name], { maxBuffer: 16_000_000 });
}
