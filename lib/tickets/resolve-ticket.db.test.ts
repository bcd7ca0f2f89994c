import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew } from "@/tests/support/personas";
import { resolveTicket } from "./resolve-ticket";

test("a resolved ticket has its resolution, its times, and a job that lets it teach", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const at = new Date("2026-11-25T09:00:00.000Z");
    const solved = await resolveTicket({ ...staff, now: () => at }, { id: ticket.id, resolution: "Replaced the fuser unit." });
    expect(solved).toMatchObject({ status: "resolved", resolution: "Replaced the fuser unit.", resolvedAt: at, firstResponseAt: at, version: 2 });
    expect((await changesOf(ctx, ticket)).map(({ changedField }) => changedField)).toEqual(["status", "resolution", "first_response_at", "resolved_at"]);
    const jobs = await ctx.db.execute(sql`select data from pgboss.job where name = 'embed-ticket' and data->>'ticketId' = ${ticket.id}`);
    expect(jobs).toHaveLength(1);
  }));

test("the first response stays the first", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await ctx.db.execute(sql`update tickets set first_response_at = '2026-11-25T08:00:00Z' where id = ${ticket.id}`);
    expect(await resolveTicket(staff, { id: ticket.id, resolution: "Done." })).toMatchObject({ firstResponseAt: new Date("2026-11-25T08:00:00Z") });
  }));

test("it takes a text, and is not done twice, nor by a requester or a key that only reads", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, requester } = await ticketDesk(ctx);
    await expect(resolveTicket(staff, { id: ticket.id, resolution: "  " })).rejects.toMatchObject({ details: { fields: [{ path: "resolution", reason: "text_blank" }] } });
    await expect(resolveTicket(requester, { id: ticket.id, resolution: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(resolveTicket(asKey(ctx, "tickets:read"), { id: ticket.id, resolution: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await resolveTicket(asKey(ctx, "tickets:write"), { id: ticket.id, resolution: "Done." });
    await expect(resolveTicket(staff, { id: ticket.id, resolution: "Again" })).rejects.toMatchObject({ code: "forbidden_transition" });
    await expect(resolveTicket(await asNew(ctx, "it_staff"), { id: ticket.id, resolution: "x", version: 1 })).rejects.toMatchObject({ code: "stale" });
  }));
