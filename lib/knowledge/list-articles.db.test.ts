import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listArticles } from "./list-articles";
import type { Article, ListArticlesInput } from "./schema";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const idsOf = ({ results }: { results: Article[] }) => results.map(({ id }) => id);

async function prepare(ctx: Ctx) {
  const make = (minute: number, given: Parameters<typeof makeArticle>[1]) => makeArticle({ ...ctx, now: () => at(minute) }, given);
  return {
    forStaff: await make(0, { title: "Switch passwords", category: "network" }),
    forEveryone: await make(1, { title: "忘记密码怎么办", content: "重置密码的步骤。", language: "zh", audience: "everyone", tags: ["密码"] }),
    draft: await make(2, { title: "Draft on badges", audience: "everyone", status: "draft" }),
    archived: await make(3, { title: "Old phones", audience: "everyone", status: "archived" }),
  };
}

test("staff and keys see every article, an employee the published ones that are for everyone", () =>
  withRollback(async (ctx) => {
    const { forStaff, forEveryone, draft, archived } = await prepare(ctx);
    const all = [archived, draft, forEveryone, forStaff].map(({ id }) => id);
    expect(idsOf(await listArticles(await asNew(ctx, "it_staff"), {}))).toEqual(all);
    expect(idsOf(await listArticles(asKey(ctx, "knowledge:read"), {}))).toEqual(all);
    const seen = await listArticles(await asNew(ctx, "employee"), {});
    expect([idsOf(seen), seen.total]).toEqual([[forEveryone.id], 1]);
    await expect(listArticles(asKey(ctx, "tickets:read"), {})).rejects.toMatchObject({ code: "forbidden" });
  }));

test("an employee cannot search what is hidden either", () =>
  withRollback(async (ctx) => {
    await prepare(ctx);
    for (const hidden of [{ search: "passwords" }, { search: "badges" }, { status: "draft" }, { audience: "staff" }] as const) expect((await listArticles(await asNew(ctx, "employee"), hidden)).total).toBe(0);
  }));

test.each<[ListArticlesInput, "forStaff" | "forEveryone" | "draft"]>([
  [{ category: "network" }, "forStaff"],
  [{ language: "zh" }, "forEveryone"],
  [{ status: "draft" }, "draft"],
  [{ audience: "staff" }, "forStaff"],
  [{ tag: "密码" }, "forEveryone"],
  [{ search: "密码" }, "forEveryone"],
  [{ search: "switch pass" }, "forStaff"],
  [{ sort: "created_at", limit: 1 }, "forStaff"],
])("%j gives the one that fits", (input, wanted) =>
  withRollback(async (ctx) => {
    const made = await prepare(ctx);
    expect(idsOf(await listArticles(ctx, input))).toEqual([made[wanted].id]);
  }),
);

test("pages carry on where the one before ended", () =>
  withRollback(async (ctx) => {
    const { forStaff, forEveryone, draft, archived } = await prepare(ctx);
    const first = await listArticles(ctx, { limit: 3 });
    expect([idsOf(first), first.total]).toEqual([[archived.id, draft.id, forEveryone.id], 4]);
    const last = await listArticles(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
    expect([idsOf(last), last.nextCursor]).toEqual([[forStaff.id], null]);
  }));
