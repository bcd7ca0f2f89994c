import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Anchor, anchor } from "@/lib/audit/anchor";
import { CommandError } from "../stack/command-error";

const line = z.object({ anchor });

/** An anchor from a line of the log, whatever a supervisor put before it. */
function anchorOf(text: string): Anchor | undefined {
  const start = text.indexOf("{");
  if (start < 0 || !text.includes('"anchor"')) return undefined;
  try {
    return line.parse(JSON.parse(text.slice(start))).anchor;
  } catch {
    throw new CommandError(`This line has an anchor that cannot be read: ${text.slice(0, 200)}`);
  }
}

/** The anchors in a file of log lines, all others passed over. Throws CommandError for a file without any. */
export async function readAnchors(path: string): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  try {
    for await (const text of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
      const found = anchorOf(text);
      if (found) anchors.push(found);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be read.`);
  }
  if (anchors.length === 0) throw new CommandError(`There is no anchor in ${path}. The worker writes one into its log each night.`);
  return anchors;
}
