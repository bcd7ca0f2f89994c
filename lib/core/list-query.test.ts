import { PgDialect } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { decodeCursor, encodeCursor } from "./cursor";
import { afterCursor, orderBy, pageOf, when } from "./list-query";

const dialect = new PgDialect();
const order = (descending: boolean) => ({ moment: tickets.createdAt, id: tickets.id, descending });
const row = (id: string) => ({ id, at: new Date(Number(id) * 1000) });
const page = (ids: string[], limit: number) => pageOf(ids.map(row), limit, 9, ({ at }) => at);

describe("a page", () => {
  test("that is not full and one that is exactly full are the last", () => {
    expect(page(["1"], 2)).toEqual({ results: [row("1")], nextCursor: null, total: 9 });
    expect(page(["1", "2"], 2).nextCursor).toBeNull();
    expect(page([], 2)).toEqual({ results: [], nextCursor: null, total: 9 });
  });

  test("with a row more leaves it out and ends at its own last row", () => {
    const { results, nextCursor } = page(["5", "4", "3"], 2);
    expect(results.map(({ id }) => id)).toEqual(["5", "4"]);
    expect(decodeCursor(nextCursor ?? "")).toEqual({ moment: row("4").at, id: "4" });
  });
});

test.each([
  [true, "<", "desc nulls last"],
  [false, ">", "asc nulls first"],
])("descending %s: rows %s the cursor, both columns %s", (descending, sign, direction) => {
  const moment = new Date("2026-11-24T09:00:00.001Z");
  const condition = afterCursor(order(descending), encodeCursor(moment, "7")) ?? sql``;
  expect(dialect.sqlToQuery(condition)).toMatchObject({
    sql: `("tickets"."created_at", "tickets"."id") ${sign} ($1::timestamptz, $2::bigint)`,
    params: [moment.toISOString(), "7"],
  });
  const ordered = orderBy(order(descending)).map((part) => dialect.sqlToQuery(part).sql);
  expect(ordered).toEqual([`"tickets"."created_at" ${direction}`, `"tickets"."id" ${direction}`]);
});

test("the first page has no cursor and no condition", () => {
  expect(afterCursor(order(true), undefined)).toBeUndefined();
});

test("a filter counts when it is given, false and empty ones too", () => {
  const seen: unknown[] = [];
  const note = (value: unknown) => {
    seen.push(value);
    return undefined;
  };
  for (const value of ["x", "", false, 0, null, undefined]) when(value, note);
  expect(seen).toEqual(["x", "", false, 0, null]);
});
