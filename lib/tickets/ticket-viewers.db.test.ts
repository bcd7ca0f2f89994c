import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeConversation } from "@/tests/support/conversation";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { nameViewer } from "./name-viewer";
import { readTicket } from "./read-ticket";
import { viewersOf } from "./ticket-viewers";

test("those who are named on a ticket are known to staff, not to its requester", () =>
  withRollback(async (ctx) => {
    const { id, requester, assignee } = await makeConversation(ctx);
    const other = await makeEmployee(ctx, { role: "it_staff" });
    await nameViewer(assignee, { id, employeeId: other.id });
    expect(await viewersOf(ctx, id)).toEqual([other.id]);
    expect((await readTicket({ ...ctx, actor: personOf(other) }, { id })).viewers).toEqual([other.id]);
    expect((await readTicket(requester, { id })).viewers).toEqual([]);
  }));
