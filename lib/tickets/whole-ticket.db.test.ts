import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, fieldPart, filePart } from "@/tests/support/files";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { findTicket } from "./find-ticket";
import { updateTicket } from "./update-ticket";
import { wholeTicket } from "./whole-ticket";

test("comes as the verb left it, with its own files and analyses that are done; its requester gets what is public", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    await attachFile(requester, ticket.id, "log.txt");
    await attach(staff, ticket.id, filePart("note.txt", "x"), fieldPart("visibility", "internal"));
    await attachFile(ctx, (await makeTicket(ctx)).id, "elsewhere.txt");
    await ctx.db.update(aiResponses).set({ completedAt: ctx.now(), stage: "done" }).where(eq(aiResponses.ticketId, ticket.id));
    const files = ({ attachments }: { attachments: { fileName: string }[] }) => attachments.map(({ fileName }) => fileName);
    const [forStaff, forRequester] = [await wholeTicket(updateTicket)(staff, { id: ticket.id, priority: "urgent" }), await wholeTicket(findTicket)(requester, ticket)];
    expect(forStaff).toMatchObject({ id: ticket.id, priority: "urgent", version: 2, aiResponses: [{ stage: "done" }] });
    expect(files(forStaff)).toEqual(["log.txt", "note.txt"]);
    expect([files(forRequester), forRequester.aiResponses]).toEqual([["log.txt"], []]);
  }));

test("an analysis under way is not shown yet, and a verb that is refused shows nothing", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    expect(await ctx.db.$count(aiResponses, eq(aiResponses.ticketId, ticket.id))).toBe(1);
    expect((await wholeTicket(findTicket)(staff, ticket)).aiResponses).toEqual([]);
    await expect(wholeTicket(updateTicket)(requester, { id: ticket.id, priority: "low" })).rejects.toMatchObject({ code: "forbidden" });
  }));
