import { expect, test } from "vitest";
import { drafts } from "@/db/schema/drafts";
import { withRollback } from "@/tests/support/database";
import { asNew, ownTransactions } from "@/tests/support/personas";
import { isKept, lockDraft } from "./draft-row";

test("a draft is locked inside a transaction alone", () =>
  withRollback(async (ctx) => {
    await expect(lockDraft(ownTransactions(await asNew(ctx, "employee")), "new-ticket", undefined)).rejects.toThrow("inside a transaction");
  }));

test("one that was not there is made empty, and counts as none", () =>
  withRollback(async (ctx) => {
    const person = { ...(await asNew(ctx, "employee")), outbox: [] };
    expect(await lockDraft(person, "new-ticket", 0)).toMatchObject({ content: {}, version: 0 });
    expect([await ctx.db.$count(drafts), await ctx.db.$count(drafts, isKept())]).toEqual([1, 0]);
  }));
