import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { restoreTicket } from "@/lib/tickets/restore-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listHiddenTickets } from "./list-hidden-tickets";

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

test("tickets that are hidden, the last one first, with who hid them last", () =>
  withRollback(async (ctx) => {
    const hider = await makeEmployee(ctx, { role: "it_staff" });
    const staff = { ...ctx, actor: personOf(hider) };
    const [shown, first, last] = [await makeTicket(ctx), await makeTicket(ctx), await makeTicket(ctx)];
    await hideTicket(at(ctx, "2026-11-01T08:00:00Z"), { id: last.id });
    await restoreTicket(ctx, { id: last.id });
    await hideTicket(at(staff, "2026-11-01T09:00:00Z"), { id: first.id });
    await hideTicket(at(staff, "2026-11-02T09:00:00Z"), { id: last.id });
    const { results, total } = await listHiddenTickets(await asNew(ctx, "admin"), {});
    expect(total).toBe(2);
    expect(results.map(({ id }) => id)).toEqual([last.id, first.id]);
    expect(results.map(({ id }) => id)).not.toContain(shown.id);
    expect(results[0]).toMatchObject({ ticketNumber: last.ticketNumber, ticketTitle: last.title, hiddenBy: hider.id, hiddenAt: new Date("2026-11-02T09:00:00Z"), version: 4 });
  }));

test("pages through them, each once", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 3; count++) await hideTicket(at(ctx, "2026-11-01T09:00:00Z"), { id: (await makeTicket(ctx)).id });
    const first = await listHiddenTickets(ctx, { limit: 2 });
    const second = await listHiddenTickets(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    expect(new Set([...first.results, ...second.results].map(({ id }) => id)).size).toBe(3);
  }));

test("a confidential one is there for nobody who could not see it before; administrators alone list any", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    await hideTicket(ctx, { id: ticket.id });
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
    expect(await listHiddenTickets(await asNew(ctx, "admin"), {})).toEqual({ results: [], total: 0, nextCursor: null });
    for (const other of [{ ...ctx, actor: { type: "person", id: ticket.employeeId, role: "employee" } as const }, await asNew(ctx, "it_staff"), asKey(ctx, "tickets:write")]) {
      await expect(listHiddenTickets(other, {})).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
