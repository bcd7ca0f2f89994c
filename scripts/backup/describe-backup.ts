import type { BackupContent } from "./read-backup";

const number = new Intl.NumberFormat("en");

export const describeBackup = ({ header, tables }: BackupContent): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${number.format(rows)} rows of ${tables.length} tables, as they were at ${header.createdAt}`;
};

export const megabytes = (bytes: number): string => `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
