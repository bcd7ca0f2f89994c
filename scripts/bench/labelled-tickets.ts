import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type HistoryLine, parseQualityFile, type QueryLine } from "../eval/quality-file";

const FOLDERS = ["tests/fixtures/eval", "tests/fixtures/eval/parts"];

/** The solved tickets and the queries of all labelled sets: texts as people write them, in four languages. */
export async function labelledTickets(): Promise<{ history: HistoryLine[]; queries: QueryLine[] }> {
  const names = await Promise.all(FOLDERS.map(async (folder) => (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).map((name) => join(folder, name))));
  const files = await Promise.all(names.flat().sort().map(async (name) => parseQualityFile(await readFile(name, "utf8"))));
  return { history: files.flatMap((file) => file.history), queries: files.flatMap((file) => file.queries) };
}
