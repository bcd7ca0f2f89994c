import { expect, test } from "vitest";
import { attachments } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { requireRoom } from "./require-room";
import { FILES_A_TICKET } from "./limits";

async function fill(ctx: Ctx, ticketId: string, count: number, removedAt: Date | null = null): Promise<void> {
  const file = { ticketId, fileName: "x", mediaType: "text/plain", size: 1, visibility: "public", uploadedByType: "system", uploadedBy: "test", removedAt } as const;
  await ctx.db.insert(attachments).values(Array.from({ length: count }, () => file));
}

test("up to the most and no further; removed files and those of other tickets take no room", () =>
  withRollback(async (ctx) => {
    const [{ ticket }, other] = [await ticketDesk(ctx), await ticketDesk(ctx)];
    await fill(ctx, ticket.id, FILES_A_TICKET - 2);
    await fill(ctx, ticket.id, 3, ctx.now());
    await fill(ctx, other.ticket.id, 3);
    await expect(requireRoom(ctx, ticket, 2)).resolves.toBeUndefined();
    await expect(requireRoom(ctx, ticket, 3)).rejects.toMatchObject({ code: "conflict", reason: "attachments_full", values: { maximum: FILES_A_TICKET } });
  }));

test("a closed ticket takes files of staff and of keys that write, not of its requester", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    const closed = { id: ticket.id, status: "closed" } as const;
    await expect(requireRoom(requester, closed, 1)).rejects.toMatchObject({ code: "conflict", reason: "ticket_closed" });
    for (const sender of [staff, asKey(ctx, "tickets:write")]) await expect(requireRoom(sender, closed, 1)).resolves.toBeUndefined();
    await expect(requireRoom(requester, { id: ticket.id, status: "resolved" }, 1)).resolves.toBeUndefined();
  }));
