import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";

export const MONITORING = join(PROJECT_ROOT, "monitoring");

export interface Copy {
  folder: string;
  remove(): Promise<void>;
}

/** A copy of one of monitoring's folders, its YAML changed: what operators get, but quicker. */
export async function copyShipped(name: string, change: (text: string, file: string) => string): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "deskwise-monitoring-"));
  await cp(join(MONITORING, name), folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".yml")) continue;
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path, "utf8"), file));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
