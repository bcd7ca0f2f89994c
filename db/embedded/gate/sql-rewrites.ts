import { mapStatements } from "./sql-statements";

/** A LISTEN or UNLISTEN found in a client's SQL; channel null is `UNLISTEN *`. */
export interface ListenAction {
  listen: boolean;
  channel: string | null;
}

const CONCERNED = /\b(?:copy|listen|unlisten|discard|deallocate)\b/i;
const LISTENING = /^(listen|unlisten)\s+(?:(\*)|"((?:[^"]|"")+)"|([^\s"*;]+))/i;
const COPY_IN = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const CLOSES_ALL = /^(?:discard|deallocate\s+(?:prepare\s+)?)\s*all\b/i;
const NO_CHANNEL = 'UNLISTEN "gate: nobody"';

/**
 * What one shared session cannot do as written is replaced: UNLISTEN would silence other connections too (the gate ends
 * it once nobody listens); COPY FROM STDIN would wait for data inside a call, and DISCARD ALL hit everyone: both 0A000.
 */
export function rewriteSql(sql: string): { sql: string; listens: ListenAction[] } {
  const listens: ListenAction[] = [];
  if (!CONCERNED.test(sql)) return { sql, listens };
  const rewritten = mapStatements(sql, (statement) => {
    if (COPY_IN.test(statement)) return raising("COPY FROM STDIN is not supported by the embedded database");
    if (CLOSES_ALL.test(statement)) return raising("DISCARD ALL and DEALLOCATE ALL are not supported by the embedded database");
    const action = readListenAction(statement);
    if (!action) return statement;
    listens.push(action);
    return action.listen ? statement : NO_CHANNEL;
  });
  return { sql: rewritten, listens };
}

function readListenAction(statement: string): ListenAction | null {
  const found = LISTENING.exec(statement);
  if (!found) return null;
  const [, verb = "", all, quoted, plain = ""] = found;
  const channel = all ? null : (quoted?.replaceAll('""', '"') ?? plain.toLowerCase());
  return { listen: verb.toLowerCase() === "listen", channel };
}

// Raised by PostgreSQL itself, so that an open transaction fails exactly as it would on any other error.
function raising(message: string): string {
  return `DO $gate$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = '${message}'; END $gate$`;
}
