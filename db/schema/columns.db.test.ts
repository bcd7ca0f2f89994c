import { sql } from "drizzle-orm";
import { pgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { bytes, identity, moment, reference, vector } from "./columns";

const specimens = pgTable("specimens", {
  id: identity("id").primaryKey(),
  other: reference("other"),
  at: moment("at"),
  raw: bytes("raw"),
  embedding: vector("embedding"),
});

test("an id beyond 2^53, a moment, bytes and a vector come back as they went in", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`create temporary table specimens (id bigserial, other bigint, at timestamptz(3), raw bytea, embedding vector) on commit drop`);
    const specimen = {
      id: "9007199254740993",
      other: "9223372036854775807",
      at: new Date("2026-11-24T09:00:00.123Z"),
      raw: Buffer.from([0, 255, 39, 92]),
      embedding: Float32Array.from([0.1, -1e-20, 3, 0.333333343267]),
    };
    await ctx.db.insert(specimens).values(specimen);
    expect(await ctx.db.select().from(specimens)).toEqual([specimen]);
    await ctx.db.insert(specimens).values({});
    const [, made] = await ctx.db.select().from(specimens).orderBy(sql`at nulls last`);
    expect(made).toEqual({ id: "1", other: null, at: null, raw: null, embedding: null });
  }));
