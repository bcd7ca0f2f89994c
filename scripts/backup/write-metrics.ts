import { chmod } from "node:fs/promises";
import { writeAtomically } from "@/db/embedded/folder/folder-access";

const gauge = (name: string, help: string, value: number): string => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;

/** For node-exporter's textfile collector, which runs under an account of its own. */
export async function writeMetrics(path: string, { at, bytes }: { at: Date; bytes: number }): Promise<void> {
  const age = gauge("desk_backup_last_success_timestamp_seconds", "When the last whole backup was made.", Math.floor(at.getTime() / 1000));
  await writeAtomically(path, `${age}${gauge("desk_backup_size_bytes", "Size of the last whole backup.", bytes)}`);
  await chmod(path, 0o644);
}
