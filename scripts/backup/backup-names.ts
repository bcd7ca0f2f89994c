import { stat } from "node:fs/promises";
import { extname, join } from "node:path";

const NAME = /^deskwise-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup\.gz$/;

export const backupName = (at: Date): string => `deskwise-${at.toISOString().replaceAll(/[-:]|\.\d+/g, "")}.backup.gz`;

/** When a file of this name was made; undefined for a name of another kind. */
export function madeAt(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Where a backup goes: a file as it is named, or a folder, in which it is named after its time. */
export async function backupPath(target: string, at: Date): Promise<{ path: string; folder: string | undefined }> {
  const isFolder = target.endsWith("/") || extname(target) === "" || (await stat(target).then((found) => found.isDirectory(), () => false));
  return isFolder ? { path: join(target, backupName(at)), folder: target } : { path: target, folder: undefined };
}
