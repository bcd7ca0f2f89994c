import { createHash } from "node:crypto";
import { type BackupHeader, FORMAT } from "@/scripts/backup/format";
import type { Snapshot } from "@/scripts/backup/take-snapshot";

const table = (name: string) => ({ schema: "public", name, columns: [{ name: "id", type: "bigint" }], key: ["id"] });

/** A snapshot of two tables as a database might have told it. */
export function smallSnapshot(header: Partial<BackupHeader> = {}): Snapshot {
  const rows = new Map([["tickets", [['{"id":"1"}', '{"id":"2"}'], ['{"id":"3"}']]], ["drafts", []]]);
  return {
    header: { format: FORMAT, createdAt: "2026-11-28T04:00:00.000Z", server: "PostgreSQL 17.1", migrations: [1], queueVersion: 1, rows: 3, ...header },
    tables: [table("tickets"), table("drafts")],
    sequences: [{ schema: "public", name: "tickets_id_seq", value: "3", isCalled: true }],
    linesOf: async function* ({ name }) {
      yield* rows.get(name) ?? [];
    },
    close: () => Promise.resolve(),
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A backup's text with checksums that fit what it says now: as somebody would write it who wants to be believed. */
export function reseal(text: string): string {
  const written: string[] = [];
  let rows: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    const isRow = !line.startsWith("#");
    const given = (isRow ? {} : JSON.parse(line.slice(1))) as { kind?: string };
    if (isRow) rows.push(`${line}\n`);
    if (given.kind === "total") written.push(`#${JSON.stringify({ kind: "total", rows: rows.length, sha256: sha256(rows.join("")) })}\n`);
    else if (given.kind === "end") written.push(`#${JSON.stringify({ ...given, sha256: sha256(written.join("")) })}\n`);
    else written.push(`${line}\n`);
    if (!isRow) rows = [];
  }
  return written.join("");
}
