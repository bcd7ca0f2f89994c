/** A statement of a migration after which the version before it could not go on, and why. */
export interface Contraction {
  statement: string;
  why: string;
}

const TABLE = String.raw`(?:if (?:not )?exists )?(?:only )?"?(?:public"?\."?)?(\w+)"?`;
const CREATED = new RegExp(String.raw`^create table ${TABLE}`, "i");
const ALTERED = new RegExp(String.raw`^alter table ${TABLE} (.*)$`, "i");
const UNIQUE_INDEX = new RegExp(String.raw`^create unique index .*? on ${TABLE}`, "i");

const KEY_INDEX = /^drop index .*_key"?$/i;
const DROPS = /\b(?:drop|execute\W+drop) (table|column|schema|type|view|sequence|function|trigger|extension)\b/i;

/** On a table that the version before knows. */
const CHANGES: readonly [RegExp, string][] = [
  [/^rename\b/i, "renames what it uses"],
  [/^drop (?!constraint|identity|expression)/i, "drops what it uses"],
  [/^drop constraint (?:if exists )?\S*(?:_key|_unique|_pkey|_pk)"?/i, "drops the key that it leans on when it writes a row again"],
  [/^alter (?:column )?\S+ (?:set data )?type\b/i, "changes a type"],
  [/^alter (?:column )?\S+ set not null\b/i, "demands a value that it may not give"],
  [/^alter (?:column )?\S+ drop default\b/i, "takes away a default that it relies on"],
  [/^add (?:column )?(?!constraint\b)(?!.*\b(?:default|generated)\b).*\bnot null\b/i, "demands a value that it does not give"],
  [/^add (?:constraint \S+ )?(?:unique|check|exclude|foreign key|primary key)\b/i, "refuses rows that it may write"],
];

const plain = (sql: string): string => sql.replaceAll(/--(?!> statement-breakpoint).*$/gm, "");

/** Statements of the same migration together, as a table that it makes itself was unknown before. */
export function contractionsOf(sql: string): Contraction[] {
  const statements = plain(sql).split(/--> statement-breakpoint|;\s*(?=\n|$)/).map((statement) => statement.trim().replaceAll(/\s+/g, " ")).filter(Boolean);
  const made = new Set(statements.flatMap((statement) => CREATED.exec(statement)?.[1] ?? []));
  return statements.flatMap((statement) => {
    const why = reasonOf(statement, made);
    return why === undefined ? [] : [{ statement, why }];
  });
}

function reasonOf(statement: string, made: ReadonlySet<string>): string | undefined {
  const unique = UNIQUE_INDEX.exec(statement)?.[1];
  if (unique !== undefined && !made.has(unique)) return "refuses rows that it may write";
  if (KEY_INDEX.test(statement)) return "drops the key that it leans on when it writes a row again";
  const [, table = "", change = ""] = ALTERED.exec(statement) ?? [];
  if (made.has(table)) return undefined;
  return CHANGES.find(([pattern]) => pattern.test(change))?.[1] ?? (DROPS.test(statement) ? "drops what it uses" : undefined);
}
