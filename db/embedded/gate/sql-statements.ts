// String, identifier, dollar quote and comment are skipped as wholes, so that only a real semicolon ends a statement.
const TOKEN = new RegExp(
  [
    String.raw`(?<![\w$])[eE]'(?:[^'\\]+|\\[\s\S])*'`,
    String.raw`'[^']*'`,
    String.raw`"[^"]*"`,
    String.raw`(?<![\w$])\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$`,
    String.raw`--[^\n]*`,
    String.raw`/\*[\s\S]*?\*/`,
    ";",
  ].join("|"),
  "g",
);
const LEADING_BLANKS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;

/** Maps each statement of a text, given without leading blanks and comments; a statement mapped to itself stays as it is. */
export function mapStatements(sql: string, map: (statement: string) => string): string {
  let mapped = "";
  let start = 0;
  const take = (end: number) => {
    const statement = sql.slice(start, end);
    const blanks = LEADING_BLANKS.exec(statement)?.[0] ?? "";
    mapped += blanks + map(statement.slice(blanks.length));
  };
  for (const token of sql.matchAll(TOKEN)) {
    if (token[0] !== ";") continue;
    take(token.index);
    mapped += ";";
    start = token.index + 1;
  }
  take(sql.length);
  return mapped;
}
