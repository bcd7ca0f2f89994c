import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { CommandError } from "../stack/command-error";
import { type BackupHeader, type BackupSequence, type BackupTable, FORMAT, MARK, type MarkedLine, markedLine, nameOf, type TableTotal } from "./format";

const NEWLINE = 10;

class BackupFault extends Error {
  override readonly name = "BackupFault";
}

/** Told in the order of the file. */
export interface BackupReader {
  header?(header: BackupHeader): Promise<void> | void;
  table?(table: BackupTable): Promise<void> | void;
  lines?(lines: string[]): Promise<void> | void;
  total?(total: TableTotal): Promise<void> | void;
}

export interface BackupContent {
  header: BackupHeader;
  tables: (BackupTable & TableTotal)[];
  sequences: BackupSequence[];
}

/** Whole lines of a file, as many at once as its pieces bring. */
async function* readLines(path: string): AsyncGenerator<string[]> {
  const source = createReadStream(path);
  const text = source.pipe(createGunzip());
  source.on("error", (error) => text.destroy(error));
  let rest: Buffer[] = [];
  for await (const piece of text as AsyncIterable<Buffer>) {
    const end = piece.lastIndexOf(NEWLINE);
    if (end === -1) {
      rest.push(piece);
      continue;
    }
    yield Buffer.concat([...rest, piece.subarray(0, end)]).toString("utf8").split("\n");
    rest = [piece.subarray(end + 1)];
  }
  if (Buffer.concat(rest).length > 0) throw new BackupFault("the last line is cut off");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseMarked(line: string): MarkedLine {
  const value = parseJson(line.slice(MARK.length));
  // Before all else, as a newer format may have other lines.
  const format = typeof value === "object" && value !== null && "format" in value ? Number(value.format) : FORMAT;
  if (format > FORMAT) throw new CommandError(`The backup is of format ${format}, and this version of Deskwise reads format ${FORMAT}. Restore it with the version that wrote it, or a newer one.`);
  const parsed = markedLine.safeParse(value);
  if (!parsed.success) throw new BackupFault("it cannot be read");
  return parsed.data;
}

/** Follows a file line by line, and notices what is not as it was written. */
class Walk {
  #whole = createHash("sha256");
  #hash = createHash("sha256");
  #rows = 0;
  #header: BackupHeader | undefined;
  #table: BackupTable | undefined;
  #tables: BackupContent["tables"] = [];
  #content: BackupContent | undefined;

  constructor(private readonly reader: BackupReader) {}

  async take(lines: readonly string[]): Promise<void> {
    let rows: string[] = [];
    for (const line of lines) {
      if (this.#content) throw new BackupFault("something follows the end");
      if (!line.startsWith(MARK)) {
        rows.push(line);
        continue;
      }
      await this.#takeRows(rows);
      rows = [];
      await this.#takeMarked(parseMarked(line), `${line}\n`);
    }
    await this.#takeRows(rows);
  }

  end(): BackupContent {
    if (!this.#content) throw new BackupFault("the end is missing");
    return this.#content;
  }

  async #takeRows(rows: string[]): Promise<void> {
    if (rows.length === 0) return;
    if (!this.#table) throw new BackupFault("rows outside of a table");
    const text = `${rows.join("\n")}\n`;
    this.#hash.update(text);
    this.#whole.update(text);
    this.#rows += rows.length;
    await this.reader.lines?.(rows);
  }

  async #takeMarked(line: MarkedLine, text: string): Promise<void> {
    if ((line.kind === "header") === Boolean(this.#header)) throw new BackupFault("the header is not where it belongs");
    if (line.kind === "end") return this.#finish(line);
    this.#whole.update(text);
    if (line.kind === "header") await this.#begin(line);
    else if (line.kind === "table") await this.#open(line);
    else await this.#close(line);
  }

  async #begin(header: BackupHeader): Promise<void> {
    this.#header = header;
    await this.reader.header?.(header);
  }

  async #open(table: BackupTable): Promise<void> {
    if (this.#table) throw new BackupFault(`${nameOf(this.#table)} has no total`);
    this.#table = table;
    this.#hash = createHash("sha256");
    this.#rows = 0;
    await this.reader.table?.(table);
  }

  async #close(total: TableTotal): Promise<void> {
    if (!this.#table) throw new BackupFault("a total without a table");
    if (total.rows !== this.#rows || total.sha256 !== this.#hash.digest("hex")) throw new BackupFault(`the rows of ${nameOf(this.#table)} are not those that were written`);
    this.#tables.push({ ...this.#table, ...total });
    this.#table = undefined;
    await this.reader.total?.(total);
  }

  #finish({ tables, sequences, sha256 }: Extract<MarkedLine, { kind: "end" }>): void {
    if (!this.#header || this.#table || tables !== this.#tables.length || sha256 !== this.#whole.digest("hex")) throw new BackupFault("the whole is not what was written");
    this.#content = { header: this.#header, tables: this.#tables, sequences };
  }
}

/** A fault of the file as a sentence; any other error, as of the database that is written to, stays what it is. */
function faultOf(path: string, error: unknown): unknown {
  if (error instanceof CommandError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") return new CommandError(`${path} cannot be read (${code}).`);
  if (code === "Z_BUF_ERROR") return new CommandError(`${path} is cut off: the rest of it is missing. Take another backup.`);
  if (code.startsWith("Z_") || error instanceof BackupFault) {
    const why = error instanceof BackupFault ? error.message : "it cannot be read";
    return new CommandError(`${path} is no whole backup of Deskwise, or was altered (${why}). Take another one.`);
  }
  return error;
}

/** Reads a file to its end. Throws CommandError when it is cut off, altered, of a newer format, or no backup at all. */
export async function readBackup(path: string, reader: BackupReader = {}): Promise<BackupContent> {
  const walk = new Walk(reader);
  try {
    for await (const lines of readLines(path)) await walk.take(lines);
    return walk.end();
  } catch (error) {
    throw faultOf(path, error);
  }
}
