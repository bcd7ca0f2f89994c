import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { queueDepths } from "./queue-depths";

const NOW = new Date("2026-11-25T12:00:00.000Z");

async function depths(ctx: Ctx) {
  const { queues, deadLetters } = await queueDepths({ ...ctx, now: () => NOW });
  return { deadLetters, ...Object.fromEntries(queues.map(({ queue, ...depth }) => [queue, depth])) };
}

const NONE = { waiting: 0, active: 0, oldestSeconds: null };

test("jobs that wait and run, and how old the oldest that waits is", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    for (let count = 0; count < 4; count++) await makeTicket(ctx);
    const states = ["created", "retry", "active", "completed"];
    await ctx.db.execute(sql`
      update pgboss.job set state = (array[${sql.join(states.map((state) => sql`${state}`), sql`, `)}]::text[])[n]::pgboss.job_state, created_on = ${NOW.toISOString()}::timestamptz - n * interval '10 seconds'
      from (select id as numbered, row_number() over (order by id) as n from pgboss.job where name = 'analyze-ticket') numbers where id = numbered`);
    expect(await depths(ctx)).toEqual({ deadLetters: 0, "analyze-ticket": { waiting: 2, active: 1, oldestSeconds: 20 }, "embed-ticket": NONE, "embed-article": NONE });
  }));

test("a clock that is behind the database's makes no negative age", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    await enqueue(ctx, embedTicketJob, { ticketId: "1" });
    await ctx.db.execute(sql`update pgboss.job set created_on = ${NOW.toISOString()}::timestamptz + interval '3 seconds'`);
    expect(await depths(ctx)).toMatchObject({ "embed-ticket": { waiting: 1, oldestSeconds: 0 } });
  }));

test("dead letters are those of the models' queues alone", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    const dead = (source: string) => ctx.db.execute(sql`insert into pgboss.job (name, data, source_name) values ('dead-letter', '{}', ${source})`);
    for (const source of ["analyze-ticket", "embed-article", "deliver-webhook"]) await dead(source);
    expect((await depths(ctx)).deadLetters).toBe(2);
  }));
