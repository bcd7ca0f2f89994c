import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { migrate, MIGRATIONS_FOLDER } from "@/db/migrate";
import { CommandError } from "../stack/command-error";

const journal = z.looseObject({ entries: z.array(z.looseObject({ when: z.number(), tag: z.string() })) });

const JOURNAL = join("meta", "_journal.json");

async function readJournal(): Promise<z.infer<typeof journal>> {
  return journal.parse(JSON.parse(await readFile(join(MIGRATIONS_FOLDER, JOURNAL), "utf8")));
}

/** Refuses a backup of a desk that was newer than this one. */
export async function requireKnownMigrations(applied: readonly number[]): Promise<void> {
  const { entries } = await readJournal();
  const known = new Set(entries.map(({ when }) => when));
  if (!applied.every((when) => known.has(when))) throw new CommandError("The backup is of a newer version of Deskwise than this one. Restore it with the version that wrote it, or a newer one.");
}

/** Makes the tables as they were when the backup was taken, whatever was added since. */
export async function migrateToBackup(url: string, applied: readonly number[]): Promise<void> {
  const { entries, ...rest } = await readJournal();
  const folder = await mkdtemp(join(tmpdir(), "deskwise-migrations-"));
  try {
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
    await writeFile(join(folder, JOURNAL), JSON.stringify({ ...rest, entries: entries.filter(({ when }) => applied.includes(when)) }));
    await migrate(url, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
