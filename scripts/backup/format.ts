import { z } from "zod";

/** Raised when older readers would misunderstand newer files. */
export const FORMAT = 1;

/** A line that begins with this tells about rows; every other line is one row, a JSON object of texts as PostgreSQL writes them. */
export const MARK = "#";

const column = z.object({ name: z.string(), type: z.string() });
const table = z.object({ schema: z.string(), name: z.string(), columns: z.array(column).min(1) });
const total = z.object({ rows: z.number().int().min(0), sha256: z.string() });
const sequence = z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() });

export const backupHeader = z.object({
  format: z.number().int(),
  createdAt: z.iso.datetime(),
  /** As the server calls itself. */
  server: z.string(),
  /** When each applied migration was written, in milliseconds: what db/migrations knows it by. */
  migrations: z.array(z.number()),
  /** Of pg-boss' own tables. */
  queueVersion: z.number().int(),
  rows: z.number().int(),
});

/** Marked lines in the order in which they come: header, then a table and a total each table, then the end. */
export const markedLine = z.discriminatedUnion("kind", [
  backupHeader.extend({ kind: z.literal("header") }),
  table.extend({ kind: z.literal("table") }),
  total.extend({ kind: z.literal("total") }),
  z.object({ kind: z.literal("end"), tables: z.number().int(), sequences: z.array(sequence), /** Of every byte before this line. */ sha256: z.string() }),
]);

export type BackupHeader = z.infer<typeof backupHeader>;
export type BackupTable = z.infer<typeof table>;
export type BackupSequence = z.infer<typeof sequence>;
export type TableTotal = z.infer<typeof total>;
export type MarkedLine = z.infer<typeof markedLine>;

export const nameOf = ({ schema, name }: Pick<BackupTable, "schema" | "name">): string => `${schema}.${name}`;
