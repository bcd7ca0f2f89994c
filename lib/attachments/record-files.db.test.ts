import { expect, test } from "vitest";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { withRollback } from "@/tests/support/database";
import { changesOf, rowOf, ticketDesk } from "@/tests/support/lifecycle-desk";
import { recordFiles } from "./record-files";

const added = (newValue: string) => ({ oldValue: null, newValue });

test("each file is a row of the history, all of them one event, and the ticket's version stays", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx);
    ctx.outbox.length = 0;
    await recordFiles(ctx, await lockTicket(ctx, ticket), "public", [added("a.txt"), { oldValue: "b.txt", newValue: null }]);
    expect(await changesOf(ctx, ticket)).toEqual([
      { changedField: "attachments", oldValue: null, newValue: "a.txt", comment: null, version: 1 },
      { changedField: "attachments", oldValue: "b.txt", newValue: null, comment: null, version: 1 },
    ]);
    const payload = { ticketNumber: ticket.ticketNumber, version: 1, changed: ["attachments"] };
    expect(ctx.outbox).toEqual([{ type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload }]);
    expect(await rowOf(ctx, ticket)).toMatchObject({ version: 1 });
  }));

test("internal ones stand under the name that requesters are not shown, and the event is marked, without the file's name", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx);
    ctx.outbox.length = 0;
    await recordFiles(ctx, await lockTicket(ctx, ticket), "internal", [added("suspicion.pdf")]);
    expect(await changesOf(ctx, ticket)).toMatchObject([{ changedField: "internal_attachments", newValue: "suspicion.pdf" }]);
    expect(ctx.outbox).toMatchObject([{ payload: { changed: ["attachments"], internal: true } }]);
    expect(JSON.stringify(ctx.outbox)).not.toContain("suspicion");
  }));
