import { PgDialect } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { matchesWords } from "./matches-words";

const query = (typed: string) => {
  const condition = matchesWords(tickets.search, typed);
  return condition && new PgDialect().sqlToQuery(condition);
};

test("what was typed goes to the database as a parameter, whatever it holds", () => {
  expect(query("o'neil\\ & x")).toMatchObject({ sql: '"tickets"."search" @@ $1::tsquery', params: ["'o' & 'neil' & 'x':*"] });
});

test("blanks are no condition; signs alone match nothing", () => {
  for (const typed of ["", " \t\u3000"]) expect(query(typed)).toBeUndefined();
  for (const typed of ["&", "'", "…"]) expect(query(typed)?.sql).toBe("false");
});
