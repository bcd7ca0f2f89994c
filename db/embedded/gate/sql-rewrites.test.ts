import { expect, test } from "vitest";
import { rewriteSql } from "./sql-rewrites";

test.each([
  "select 1",
  "insert into listeners values ('copy t from stdin; listen a')",
  "select $tag$ ; copy t from stdin ; $tag$",
  String.raw`select E'it\'s; unlisten *' -- ; copy t from stdin`,
  "copy (select 1) to stdout",
  "/* ; discard all ; */ select 1",
  "deallocate s1",
])("leaves alone: %s", (sql) => {
  expect(rewriteSql(sql)).toEqual({ sql, listens: [] });
});

test.each([
  ["copy t from stdin", "COPY FROM STDIN"],
  ["COPY t (a, b) FROM STDIN WITH (FORMAT csv)", "COPY FROM STDIN"],
  ["discard all", "DISCARD ALL"],
  ["DEALLOCATE PREPARE ALL", "DISCARD ALL"],
])("makes PostgreSQL refuse: %s", (sql, named) => {
  const rewritten = rewriteSql(sql).sql;
  expect(rewritten).toContain("ERRCODE = '0A000'");
  expect(rewritten).toContain(named);
});

test("replaces one statement among others and keeps the rest", () => {
  const { sql } = rewriteSql("begin; -- now\n copy t from stdin; select ';'");
  expect(sql).toMatch(/^begin; -- now\n DO \$gate\$.*\$gate\$; select ';'$/);
});

test.each([
  ["listen Jobs", "jobs"],
  ['LISTEN "Jobs ""x"""', 'Jobs "x"'],
  ["/* why */ listen a1_é", "a1_é"],
])("finds the channel in: %s", (sql, channel) => {
  expect(rewriteSql(sql)).toEqual({ sql, listens: [{ listen: true, channel }] });
});

test("keeps UNLISTEN from the shared session, as others may listen still", () => {
  const { sql, listens } = rewriteSql('unlisten a; UNLISTEN *; unlisten "B"');
  expect(sql).toBe('UNLISTEN "gate: nobody"; UNLISTEN "gate: nobody"; UNLISTEN "gate: nobody"');
  expect(listens).toEqual([
    { listen: false, channel: "a" },
    { listen: false, channel: null },
    { listen: false, channel: "B" },
  ]);
});

test("takes a text of megabytes", () => {
  const sql = `insert into t values ('${"listen ''; ".repeat(500_000)}')`;
  expect(rewriteSql(sql).listens).toEqual([]);
});
