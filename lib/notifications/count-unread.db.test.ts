import { expect, test } from "vitest";
import { createComment } from "@/lib/comments/create-comment";
import { makeConversation } from "@/tests/support/conversation";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { countUnread } from "./count-unread";
import { readAllNotifications } from "./read-all-notifications";

test("a person's own, as long as they are not read", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, assignee } = await makeConversation(ctx);
    await createComment(requester, { id: ticket.id, body: "Hello?" });
    await createComment(requester, { id: ticket.id, body: "Anybody?" });
    expect([await countUnread(assignee), await countUnread(requester)]).toEqual([2, 0]);
    await readAllNotifications(assignee);
    expect(await countUnread(assignee)).toBe(0);
  }));

test("a key has none to count", () => withRollback((ctx) => expect(countUnread(asKey(ctx, "tickets:read"))).rejects.toMatchObject({ code: "forbidden" })));
