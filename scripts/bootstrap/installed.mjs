import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project-root.mjs";

const marker = (root) => join(root, "node_modules", ".deskwise-lock");

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

const lockHash = (root) => createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");

/** Notes from which lock node_modules was installed. */
export const markInstalled = (root = ROOT) => writeFileSync(marker(root), lockHash(root));

/** Whether npm's own record of node_modules has every package of the lock; development ones may have been left out. */
function recordsAgree(root) {
  const record = read(join(root, "node_modules", ".package-lock.json"));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages);
  const hasDevelopment = wanted.some(([path, { dev }]) => dev && installed[path]);
  return wanted.every(([path, { version, dev, optional, devOptional, peer }]) => {
    if (path === "" || optional || devOptional || (dev && !hasDevelopment)) return true;
    return installed[path]?.version === version || (peer && !installed[path]);
  });
}

/** Whether node_modules was installed from this package-lock.json, by us or by someone's own `npm ci`. */
export function isInstalled(root = ROOT) {
  const noted = read(marker(root));
  if (noted !== undefined) return noted === lockHash(root);
  if (!recordsAgree(root)) return false;
  markInstalled(root);
  return true;
}
