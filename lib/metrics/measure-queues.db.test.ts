import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { JOBS } from "@/lib/jobs/registry";
import { withRollback } from "@/tests/support/database";
import { measureQueues } from "./measure-queues";

const NONE = { queued: 0, deferred: 0, active: 0, retry: 0, failed: 0 };

/** A job that has been due for so many seconds; before now when they are fewer than none. */
const insert = (ctx: Ctx, name: string, state: string, dueSeconds: number, source: string | null = null) =>
  ctx.db.execute(sql`
    insert into pgboss.job (name, data, state, created_on, start_after, source_name)
    values (${name}, '{}', ${state}::pgboss.job_state, now() - interval '1 day', now() - ${dueSeconds}::int * interval '1 second', ${source})`);

async function measure(ctx: Ctx, queue: string) {
  const found = (await measureQueues(ctx)).find((figures) => figures.queue === queue);
  return found && { ...found, oldestSeconds: Math.round(found.oldestSeconds) };
}

test("every queue of the desk is there, with nothing in it too, and no other", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    await insert(ctx, "dead-letter", "created", 5, "queue-of-an-earlier-version");
    expect(await measureQueues(ctx)).toEqual(JOBS.map(({ name: queue }) => ({ queue, jobs: NONE, oldestSeconds: 0 })));
  }));

test("jobs by their state; how long the oldest could have run counts from when it was due", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    await insert(ctx, "embed-ticket", "created", 20);
    await insert(ctx, "embed-ticket", "created", 30);
    await insert(ctx, "embed-ticket", "created", -600);
    await insert(ctx, "embed-ticket", "retry", 10);
    await insert(ctx, "embed-ticket", "retry", -60);
    await insert(ctx, "embed-ticket", "active", 900);
    await insert(ctx, "embed-ticket", "completed", 900);
    await insert(ctx, "dead-letter", "created", 5_000, "embed-ticket");
    expect(await measure(ctx, "embed-ticket")).toEqual({ queue: "embed-ticket", jobs: { queued: 2, deferred: 1, active: 1, retry: 2, failed: 1 }, oldestSeconds: 30 });
    expect(await measure(ctx, "analyze-ticket")).toMatchObject({ jobs: NONE });
  }));

test("a queue in which all wait for later has no oldest job", () =>
  withRollback(async (ctx) => {
    await ctx.db.execute(sql`delete from pgboss.job`);
    await insert(ctx, "deliver-webhook", "retry", -3_600);
    expect(await measure(ctx, "deliver-webhook")).toEqual({ queue: "deliver-webhook", jobs: { ...NONE, retry: 1 }, oldestSeconds: 0 });
  }));
