import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";
import type { KeepRules } from "./keep-rules";

export const BACKUP_USAGE = `usage: npm run backup -- [FILE|FOLDER] [--keep-days N] [--keep-daily N] [--keep-weekly N] [--keep-monthly N] [--metrics FILE]
         write a backup; FOLDER gets a file named after the time (unset: BACKUP_DIR, or backups in DATA_DIR). With keep
         rules, older backups of that folder that no rule keeps are deleted; the newest always stays
       npm run backup -- --check FILE
         read a backup to its end and compare it with its checksums
       npm run backup -- --verify FILE [--on-server]
         restore a backup into an empty database, compare every table, and remove the database again: an embedded one,
         or with --on-server one that is created on the server of DATABASE_URL`;

export const RESTORE_USAGE = "usage: npm run restore -- FILE   fill the empty database of DATABASE_URL (unset: of DATA_DIR) from a backup";

export type BackupOptions =
  | { command: "write"; target: string | undefined; keep: KeepRules; metrics: string | undefined }
  | { command: "check"; file: string }
  | { command: "verify"; file: string; onServer: boolean };

const TEXT = { type: "string" } as const;
const FLAGS = { "keep-days": TEXT, "keep-daily": TEXT, "keep-weekly": TEXT, "keep-monthly": TEXT, metrics: TEXT, check: TEXT, verify: TEXT, "on-server": { type: "boolean" } } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch {
    throw new CommandError(BACKUP_USAGE);
  }
}

function count(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new CommandError(`${given} is no number of backups or days to keep: 1 or more.\n${BACKUP_USAGE}`);
  return Number(given);
}

/** Throws CommandError with how to ask. */
export function backupOptions(args: readonly string[]): BackupOptions {
  const { values, positionals } = parse(args);
  const others = Object.keys(values).filter((name) => !["check", "verify", "on-server"].includes(name));
  const isWriting = values.check === undefined && values.verify === undefined;
  const isMixed = !isWriting && (positionals.length > 0 || others.length > 0 || (values.check !== undefined && values.verify !== undefined));
  if (isMixed || positionals.length > 1 || (values["on-server"] && values.verify === undefined)) throw new CommandError(BACKUP_USAGE);
  if (values.check) return { command: "check", file: values.check };
  if (values.verify) return { command: "verify", file: values.verify, onServer: values["on-server"] ?? false };
  if (!isWriting) throw new CommandError(BACKUP_USAGE);
  const keep = { days: count(values["keep-days"]), daily: count(values["keep-daily"]), weekly: count(values["keep-weekly"]), monthly: count(values["keep-monthly"]) };
  return { command: "write", target: positionals[0], keep, metrics: values.metrics };
}

/** Throws CommandError with how to ask. */
export function restoreOptions(args: readonly string[]): { file: string } {
  const [file, ...rest] = args;
  if (!file || file.startsWith("-") || rest.length > 0) throw new CommandError(RESTORE_USAGE);
  return { file };
}
