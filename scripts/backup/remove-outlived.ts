import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { madeAt } from "./backup-names";
import { type KeepRules, outlived } from "./keep-rules";

/** Deletes backups that no rule keeps. Called when a new one is whole, so one good backup stays whatever the rules say. */
export async function removeOutlived(folder: string, rules: KeepRules, now: Date): Promise<string[]> {
  const backups = (await readdir(folder)).flatMap((name) => {
    const at = madeAt(name);
    return at ? [{ name, at }] : [];
  });
  const removed = outlived(backups, rules, now).map(({ name }) => join(folder, name));
  for (const path of removed) await rm(path);
  return removed;
}
