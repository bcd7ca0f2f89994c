import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "./folder-access";

/** What database.json says about the server of its folder. It may be a rest of a killed one: probe before use. */
export interface ServerRecord {
  url: string;
  pid: number;
}

const RECORD_FILE = "database.json";

export function writeServerRecord(folder: string, record: ServerRecord): Promise<void> {
  return writeAtomically(join(folder, RECORD_FILE), `${JSON.stringify(record)}\n`);
}

export function removeServerRecord(folder: string): Promise<void> {
  return rm(join(folder, RECORD_FILE), { force: true });
}

export async function readServerRecord(folder: string): Promise<ServerRecord | null> {
  const record = await readFile(join(folder, RECORD_FILE), "utf8").then(parseJson, () => null);
  if (typeof record !== "object" || record === null || !("url" in record) || !("pid" in record)) return null;
  return typeof record.url === "string" && typeof record.pid === "number" ? { url: record.url, pid: record.pid } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
