import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey, asNew, ownTransactions } from "@/tests/support/personas";
import { listHistory } from "./list-history";
import { lockTicket } from "./lock-ticket";
import { recordChanges } from "./record-changes";
import { updateTicket } from "./update-ticket";

test("staff change what they may, each field with its history row, and nothing that was so already", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const after = await updateTicket(staff, { id: ticket.ticketNumber, priority: "urgent", category: "network", title: ticket.title, tags: ["vpn"] });
    expect(after).toMatchObject({ priority: "urgent", category: "network", tags: ["vpn"], version: 2 });
    expect(await changesOf(ctx, ticket)).toEqual([
      { changedField: "category", oldValue: "other", newValue: "network", comment: null, version: 2 },
      { changedField: "priority", oldValue: "medium", newValue: "urgent", comment: null, version: 2 },
      { changedField: "tags", oldValue: "[]", newValue: '["vpn"]', comment: null, version: 2 },
    ]);
    expect(await updateTicket(staff, { id: ticket.id, priority: "urgent" })).toMatchObject({ version: 2 });
    expect(ctx.outbox.at(-1)).toMatchObject({ type: "ticket.updated", ticketId: ticket.id, payload: { version: 2, changed: ["category", "priority", "tags"] } });
  }));

test("a reworded ticket is found by its new words", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await updateTicket(staff, { id: ticket.id, description: "The 打印机 says Xyzzyfault." });
    const [found] = await ctx.db.execute(sql`select search @@ to_tsquery('simple', 'xyzzyfault & 打印机') as hit from tickets where id = ${ticket.id}`);
    expect(found).toEqual({ hit: true });
  }));

test("a requester words an own ticket anew, as long as it is not closed, and changes nothing else", () =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    expect(await updateTicket(requester, { id: ticket.id, title: "It is the scanner" })).toMatchObject({ title: "It is the scanner" });
    await expect(updateTicket(requester, { id: ticket.id, priority: "urgent" })).rejects.toMatchObject({ code: "forbidden", reason: "field_staff_only", values: { field: "priority" } });
    await ctx.db.execute(sql`update tickets set status = 'closed' where id = ${ticket.id}`);
    await expect(updateTicket(requester, { id: ticket.id, title: "Again" })).rejects.toMatchObject({ code: "conflict", reason: "ticket_closed" });
  }));

test("another's, a hidden and an absent ticket are not there alike", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const stranger = await asNew(ctx, "employee");
    await expect(updateTicket(stranger, { id: ticket.id, title: "Mine" })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateTicket(staff, { id: "999999999", title: "x" })).rejects.toMatchObject({ code: "not_found" });
    await ctx.db.execute(sql`update tickets set deleted_at = now() where id = ${ticket.id}`);
    await expect(updateTicket(staff, { id: ticket.id, title: "x" })).rejects.toMatchObject({ code: "not_found" });
  }));

test("who has seen an older version is told which one is there and what changed since", () =>
  withRollback(async (ctx) => {
    const { ticket, staff, staffId } = await ticketDesk(ctx);
    await updateTicket(staff, { id: ticket.id, priority: "high", version: 1 });
    await updateTicket(staff, { id: ticket.id, category: "software", version: 2 });
    const stale = updateTicket(staff, { id: ticket.id, priority: "low", version: 2 });
    await expect(stale).rejects.toMatchObject({ code: "stale", details: { currentVersion: 3, changes: [{ field: "category", oldValue: "other", newValue: "software", changedBy: staffId }] } });
    await expect(updateTicket(staff, { id: ticket.id, priority: "low", version: Number.MAX_SAFE_INTEGER })).rejects.toMatchObject({ code: "stale", details: { currentVersion: 3, changes: [] } });
    expect(await rowOf(ctx, ticket)).toMatchObject({ priority: "high", version: 3 });
  }));

test("status, assignee and unknown fields are refused by name, and a key needs the scope to write", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    const wrong = updateTicket(staff, { id: ticket.id, status: "closed" } as never);
    await expect(wrong).rejects.toMatchObject({ code: "invalid", details: { fields: [{ reason: "field_unknown", values: { field: "status" } }] } });
    await expect(updateTicket(asKey(ctx, "tickets:read"), { id: ticket.id, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateTicket(staff, { id: ticket.id, resolution: "Restarted it." })).rejects.toMatchObject({ reason: "resolution_by_resolving" });
  }));

test("whoever makes a ticket confidential goes on seeing it, and colleagues no longer do", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await ticketDesk(ctx);
    await updateTicket(staff, { id: ticket.id, confidential: true });
    expect(await lockTicket({ ...staff, outbox: [] }, { id: ticket.id })).toMatchObject({ confidential: true });
    await expect(updateTicket(await asNew(ctx, "admin"), { id: ticket.id, priority: "low" })).rejects.toMatchObject({ code: "not_found" });
  }));

test("a ticket is locked inside a transaction only", () =>
  withRollback(async (ctx) => {
    await expect(lockTicket(ownTransactions(ctx), { id: "1" })).rejects.toThrow(TypeError);
  }));

test("what staff attached for themselves is in nothing that a requester is told, neither in the history nor in what changed", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    const after = await updateTicket(staff, { id: ticket.id, priority: "high" });
    await recordChanges(ctx, after, [{ changedField: "internal_attachments", oldValue: null, newValue: "suspicion.pdf", comment: null }]);
    const stale = (reader: typeof staff) => updateTicket(reader, { id: ticket.id, title: "x", version: 1 }).catch((error: unknown) => JSON.stringify(error));
    expect([await stale(requester), JSON.stringify(await listHistory(requester, ticket.id))].join()).not.toContain("suspicion");
    expect(await stale(staff)).toContain("suspicion");
    expect(JSON.stringify(await listHistory(staff, ticket.id))).toContain("suspicion");
  }));
