import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "@/db/embedded/folder/folder-access";

const stackRecord = z.object({ pid: z.number().int(), url: z.string() });

/** Which desk runs on a folder: for the sentence that a second one ends with. */
export type StackRecord = z.infer<typeof stackRecord>;

const pathIn = (dataDir: string): string => join(dataDir, "desk.json");

export const writeStackRecord = (dataDir: string, record: StackRecord): Promise<void> => writeAtomically(pathIn(dataDir), `${JSON.stringify(record)}\n`);

export const removeStackRecord = (dataDir: string): Promise<void> => rm(pathIn(dataDir), { force: true });

/** The desk that runs on this folder, or null; a killed one's record counts for nothing. */
export async function readStackRecord(dataDir: string): Promise<StackRecord | null> {
  const text = await readFile(pathIn(dataDir), "utf8").catch(() => "null");
  try {
    const record = stackRecord.parse(JSON.parse(text));
    process.kill(record.pid, 0);
    return record;
  } catch {
    return null;
  }
}
