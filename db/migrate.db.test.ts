import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import { withRollback } from "@/tests/support/database";
import { embeddedDatabaseUrl } from "@/tests/support/embedded-url";
import { makeTicket } from "@/tests/support/factories";
import { inSavepoint } from "@/tests/support/personas";
import { migrate } from "./migrate";

test.each([
  ["UPDATE", "update ticket_history set new_value = 'closed'"],
  ["UPDATE of one column to itself", "update ticket_history set comment = comment"],
  ["DELETE", "delete from ticket_history"],
  ["TRUNCATE", "truncate ticket_history"],
  ["TRUNCATE of what it refers to", "truncate tickets cascade"],
])("the database refuses %s on the history", (_, statement) =>
  withRollback(async (ctx) => {
    await makeTicket(ctx);
    const before = await ctx.db.select().from(ticketHistory);
    const tried = inSavepoint(ctx, ({ db }) => db.execute(sql.raw(statement)));
    await expect(tried).rejects.toMatchObject({ cause: { code: "42501", message: expect.stringContaining("ticket_history is refused") } });
    expect(await ctx.db.select().from(ticketHistory)).toEqual(before);
  }),
);

test("a ticket with a history cannot be deleted with it", () =>
  withRollback(async (ctx) => {
    await makeTicket(ctx);
    await expect(inSavepoint(ctx, ({ db }) => db.execute(sql`delete from tickets`))).rejects.toMatchObject({ cause: { code: "23503" } });
  }));

test("a status that is none and two histories at one position are refused by the database itself", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await expect(inSavepoint(ctx, ({ db }) => db.execute(sql`update tickets set status = 'lost' where id = ${id}`))).rejects.toMatchObject({ cause: { code: "23514" } });
    const again = sql`insert into ticket_history (ticket_id, position, changed_field, changed_by_type, changed_by, digest, mac)
      select ticket_id, position, changed_field, changed_by_type, changed_by, digest, mac from ticket_history where ticket_id = ${id}`;
    await expect(inSavepoint(ctx, ({ db }) => db.execute(again))).rejects.toMatchObject({ cause: { code: "23505" } });
  }));

test("each model that the desk knows has a space of its own with its partial index", () =>
  withRollback(async (ctx) => {
    const spaces = await ctx.db.execute(sql`select id::int, model, dimensions from vector_spaces order by id`);
    expect(spaces.slice(0, 2)).toEqual([
      { id: 1, model: "deskwise/e5-small-desk", dimensions: 384 },
      { id: 2, model: "Xenova/paraphrase-multilingual-MiniLM-L12-v2", dimensions: 384 },
    ]);
    const indexes = await ctx.db.execute<{ indexdef: string }>(sql`select indexdef from pg_indexes where indexname like 'chunks_space_%_idx' and indexdef like '%hnsw%' order by indexname`);
    expect(indexes.map(({ indexdef }) => /space_id = (\d)/.exec(indexdef)?.[1])).toEqual(["1", "2"]);
    for (const { indexdef } of indexes) expect(indexdef).toMatch(/chunks_space_\d_idx .* WITH \(m='24', ef_construction='200'\) WHERE/);
  }));

test("migrating again changes nothing", async () => {
  const applied = () => withRollback(async (ctx) => void counts.push(await ctx.db.execute(sql`select count(*)::int as n from drizzle.__drizzle_migrations`)));
  const counts: unknown[] = [];
  await applied();
  await migrate(embeddedDatabaseUrl());
  await applied();
  expect(counts[1]).toEqual(counts[0]);
});
