import { createHash } from "node:crypto";
import { MARK, type MarkedLine } from "./format";
import type { Snapshot } from "./take-snapshot";

const marked = (line: MarkedLine): string => `${MARK}${JSON.stringify(line)}\n`;

/** What a backup file holds, before it is compressed. */
export async function* backupText({ header, tables, sequences, linesOf }: Snapshot, onRows: (rows: number) => void): AsyncGenerator<string> {
  const whole = createHash("sha256");
  const through = (text: string): string => {
    whole.update(text);
    return text;
  };
  yield through(marked({ kind: "header", ...header }));
  let done = 0;
  for (const table of tables) {
    yield through(marked({ kind: "table", schema: table.schema, name: table.name, columns: table.columns }));
    const hash = createHash("sha256");
    let rows = 0;
    for await (const lines of linesOf(table)) {
      const text = `${lines.join("\n")}\n`;
      hash.update(text);
      rows += lines.length;
      yield through(text);
      onRows((done += lines.length));
    }
    yield through(marked({ kind: "total", rows, sha256: hash.digest("hex") }));
  }
  yield marked({ kind: "end", tables: tables.length, sequences, sha256: whole.digest("hex") });
}
