import { expect, test } from "vitest";
import { mapStatements } from "./sql-statements";

function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  mapStatements(sql, (statement) => {
    statements.push(statement);
    return statement;
  });
  return statements;
}

test.each<[string, string, string[]]>([
  ["two statements", "select 1; select 2", ["select 1", "select 2"]],
  ["a text without any", "", [""]],
  ["a semicolon at the end", "select 1;", ["select 1", ""]],
  ["a semicolon in a string", "select ';'; select 2", ["select ';'", "select 2"]],
  ["a doubled quote in a string", "select 'it''s;'; select 2", ["select 'it''s;'", "select 2"]],
  ["a backslash that ends an ordinary string", String.raw`select '\'; select 2`, [String.raw`select '\'`, "select 2"]],
  ["a quote escaped in an E string", String.raw`select E'\';'; select 2`, [String.raw`select E'\';'`, "select 2"]],
  ["a name that ends in e before a string", String.raw`select type'\'; select 'b'`, [String.raw`select type'\'`, "select 'b'"]],
  ["a quoted identifier", 'select ";"; select 2', ['select ";"', "select 2"]],
  ["a dollar quote", "do $$ begin; end $$; select 2", ["do $$ begin; end $$", "select 2"]],
  ["a dollar quote with a tag around another", "do $a$ ; $$;$$ ; $a$; select 2", ["do $a$ ; $$;$$ ; $a$", "select 2"]],
  ["parameters, which are no dollar quotes", "select $1; select $1", ["select $1", "select $1"]],
  ["a line comment", "select 1 -- ;\n; select 2", ["select 1 -- ;\n", "select 2"]],
  ["a block comment", "select /* ; */ 1; select 2", ["select /* ; */ 1", "select 2"]],
  ["a quote in a comment", "select 1 -- it's\n; select 2", ["select 1 -- it's\n", "select 2"]],
])("%s", (_, sql, statements) => {
  expect(statementsOf(sql)).toEqual(statements);
});

test("blanks and comments before a statement are not part of it, and stay in the text", () => {
  const sql = "  /* first */ -- line\n listen a;\n\tlisten b";
  expect(statementsOf(sql)).toEqual(["listen a", "listen b"]);
  expect(mapStatements(sql, (statement) => statement.toUpperCase())).toBe("  /* first */ -- line\n LISTEN A;\n\tLISTEN B");
});

test("a text of comments alone holds one empty statement", () => {
  expect(statementsOf("-- nothing")).toEqual([""]);
});
