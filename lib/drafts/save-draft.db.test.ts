import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { drafts } from "@/db/schema/drafts";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { discardDraft } from "./discard-draft";
import { listDrafts } from "./list-drafts";
import { readDraft } from "./read-draft";
import { saveDraft } from "./save-draft";
import { DRAFTS_MAX } from "./schema";

const key = "new-ticket";
const later = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: () => new Date(Date.UTC(2026, 10, 24, 10, 0, seconds)) });

test("what was typed is kept, counted, and there again", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    expect(await readDraft(person, { key })).toEqual({ key, content: {}, version: 0, updatedAt: null });
    expect(await saveDraft(later(person, 1), { key, content: { title: "Drucker", tags: ["a"] }, version: 0 })).toMatchObject({ version: 1 });
    const saved = await saveDraft(later(person, 2), { key, content: { title: "打印机 🖨" }, version: 1 });
    expect(saved).toEqual({ key, content: { title: "打印机 🖨" }, version: 2, updatedAt: later(person, 2).now() });
    expect([await readDraft(person, { key }), (await listDrafts(person)).results]).toEqual([saved, [saved]]);
  }));

test("who has seen another version is given the one that is kept, and writes over nothing", () =>
  withRollback(async (ctx) => {
    const person = ownTransactions(await asNew(ctx, "employee"));
    const kept = await saveDraft(person, { key, content: { title: "Mine" } });
    for (const version of [0, 2]) {
      await expect(saveDraft(person, { key, content: { title: "Older" }, version })).rejects.toMatchObject({ code: "stale", details: { currentVersion: 1, current: kept } });
      await expect(discardDraft(person, { key, version })).rejects.toMatchObject({ code: "stale", details: { current: kept } });
    }
    expect(await readDraft(person, { key })).toEqual(kept);
  }));

test("a stale save of what was never kept leaves nothing behind", () =>
  withRollback(async (ctx) => {
    const person = ownTransactions(await asNew(ctx, "employee"));
    await expect(saveDraft(person, { key, content: { title: "Lost" }, version: 3 })).rejects.toMatchObject({ details: { currentVersion: 0 } });
    expect(await ctx.db.$count(drafts)).toBe(0);
  }));

test("without a version what is kept is written over", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    for (const title of ["One", "Two"]) await saveDraft(person, { key, content: { title } });
    expect(await readDraft(person, { key })).toMatchObject({ content: { title: "Two" }, version: 2 });
  }));

test("the same again is no change, even from an older version: only the answer was lost", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    const saved = await saveDraft(person, { key, content: { title: "T", body: "B" }, version: 0 });
    expect(await saveDraft(person, { key, content: { body: "B", title: "T" }, version: 0 })).toEqual(saved);
  }));

test("a discarded draft is gone, and none of its versions comes twice", () =>
  withRollback(async (ctx) => {
    const person = ownTransactions(await asNew(ctx, "employee"));
    await saveDraft(person, { key, content: { title: "Sent" } });
    for (let times = 0; times < 2; times++) await discardDraft(person, { key });
    expect([await readDraft(person, { key }), (await listDrafts(person)).results]).toMatchObject([{ content: {}, version: 2 }, []]);
    // The other tab has seen version 1, and must not take the next draft for it.
    const next = await saveDraft(person, { key, content: { title: "Next" }, version: 2 });
    await expect(saveDraft(person, { key, content: { title: "Sent, and more" }, version: 1 })).rejects.toMatchObject({ details: { current: next } });
  }));

test("two people have each their own draft of one ticket", () =>
  withRollback(async (ctx) => {
    const [ticket, one, two] = [await makeTicket(ctx), await asNew(ctx, "it_staff"), await asNew(ctx, "admin")];
    const reply = `ticket:${ticket.id}:reply`;
    await Promise.all([saveDraft(one, { key: reply, content: { body: "One" }, version: 0 }), saveDraft(two, { key: reply, content: { body: "Two" }, version: 0 })]);
    await discardDraft(two, { key: reply });
    expect([await readDraft(one, { key: reply }), await readDraft(two, { key: reply })]).toMatchObject([{ content: { body: "One" }, version: 1 }, { content: {}, version: 2 }]);
    expect((await listDrafts(two)).results).toEqual([]);
  }));

test("an own draft stays readable when its ticket is no longer seen", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const note = `ticket:${ticket.id}:note`;
    await saveDraft(staff, { key: note, content: { body: "Call HR" } });
    await ctx.db.update(tickets).set({ confidential: true, deletedAt: ctx.now() }).where(eq(tickets.id, ticket.id));
    expect(await readDraft(staff, { key: note })).toMatchObject({ content: { body: "Call HR" } });
  }));

test("two hundred drafts are enough, and an old one can still be changed", () =>
  withRollback(async (ctx) => {
    const person = ownTransactions(await asNew(ctx, "it_staff"));
    const employeeId = person.actor.type === "person" ? person.actor.id : "";
    await ctx.db.insert(drafts).values(Array.from({ length: DRAFTS_MAX }, (_, at) => ({ employeeId, key: `article:${at + 1}`, content: { title: "T" } })));
    await expect(saveDraft(person, { key, content: { title: "One more" } })).rejects.toMatchObject({ code: "conflict", reason: "drafts_too_many", values: { maximum: 200 } });
    expect(await saveDraft(person, { key: "article:7", content: { title: "Changed" } })).toMatchObject({ version: 2 });
    await discardDraft(person, { key: "article:8" });
    expect(await saveDraft(person, { key, content: { title: "One more" } })).toMatchObject({ version: 1 });
  }));

test("a key has nothing typed", () =>
  withRollback(async (ctx) => {
    const program = asKey(ctx, "tickets:read", "tickets:write", "knowledge:write");
    const calls = [saveDraft(program, { key, content: {} }), readDraft(program, { key }), listDrafts(program), discardDraft(program, { key })];
    for (const call of await Promise.allSettled(calls)) expect(call).toMatchObject({ reason: { code: "forbidden" } });
  }));
