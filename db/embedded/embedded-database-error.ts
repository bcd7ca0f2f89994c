export type EmbeddedDatabaseErrorCode =
  | "folder_damaged"
  | "folder_in_use"
  | "folder_unwritable"
  | "port_busy"
  | "start_failed";

export type EmbeddedDatabaseErrorValues = Record<string, string | number>;

/** `values` holds what the code is about: path, port, pid of the holder, reason (PostgreSQL's own words). */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly code: EmbeddedDatabaseErrorCode,
    readonly values: EmbeddedDatabaseErrorValues,
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = "EmbeddedDatabaseError";
  }
}

/** The `code` of a Node.js error ("EACCES"), if it has one. */
export function systemErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
