import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { embedMissing } from "./embed-missing";

const MODEL = "deskwise/e5-small-desk";

async function forgetJobs({ db }: Ctx): Promise<void> {
  await db.execute(sql`delete from pgboss.job where name like 'embed-%'`);
}

async function waiting({ db }: Ctx): Promise<unknown[]> {
  const rows = await db.execute(sql`select data from pgboss.job where name like 'embed-%' order by name`);
  return rows.map((row) => row.data);
}

test("a published article without a vector of the model gets its job again, once", () =>
  withRollback(async (ctx) => {
    const { id: articleId } = await makeArticle(ctx);
    await makeArticle(ctx, { status: "draft" });
    await makeTicket(ctx);
    await forgetJobs(ctx);
    expect(await embedMissing(ctx, { model: MODEL })).toBe(1);
    expect(await waiting(ctx)).toEqual([{ articleId }]);
    expect(await embedMissing(ctx, { model: MODEL })).toBe(0);
  }));

test("what the model has embedded is left alone, for another model it is missing", () =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx);
    await forgetJobs(ctx);
    await ctx.db.execute(sql`insert into chunks (space_id, article_id, part, position, content, embedding) values (1, ${id}, 'body', 0, 'x', array_fill(0.1::real, array[384])::vector)`);
    expect(await embedMissing(ctx, { model: MODEL })).toBe(0);
    expect(await embedMissing(ctx, { model: "another/model" })).toBe(1);
  }));

test("nobody asks for it but the desk itself", () =>
  withRollback(async (ctx) => {
    for (const reader of [await asNew(ctx, "admin"), asKey(ctx, "knowledge:write")]) await expect(embedMissing(reader, { model: MODEL })).rejects.toMatchObject({ code: "forbidden" });
  }));
