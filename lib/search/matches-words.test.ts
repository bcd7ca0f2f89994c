import { PgDialect } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { matchesWords } from "./matches-words";

const query = (typed: string, areCommon?: boolean) => {
  const condition = matchesWords(tickets.search, typed, areCommon);
  return condition && new PgDialect().sqlToQuery(condition);
};

test("what was typed goes to the database as a parameter, whatever it holds", () => {
  expect(query("o'neil\\ & x")).toMatchObject({ sql: '"tickets"."search" @@ $1::tsquery', params: ["'o' & 'neil' & 'x':*"] });
});

test("common words are tested without their index", () => {
  expect(query("o'neil", true)).toMatchObject({ sql: 'ts_match_vq("tickets"."search", $1::tsquery)', params: ["'o' & 'neil':*"] });
});

test("blanks are no condition; signs alone match nothing", () => {
  for (const areCommon of [true, false]) {
    for (const typed of ["", " \t\u3000"]) expect(query(typed, areCommon)).toBeUndefined();
    for (const typed of ["&", "'", "…"]) expect(query(typed, areCommon)?.sql).toBe("false");
  }
});
