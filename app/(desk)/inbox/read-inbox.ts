import { readForPage } from "@/app/_http/read-for-page";
import type { InboxView } from "@/components/notifications/inbox-address";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { listNotifications } from "@/lib/notifications/list-notifications";

const PAGE_SIZE = 50;

/** What the address asks for, or "elsewhere" where its cursor is not understood. */
export async function readInbox(ctx: Ctx, { show, cursor }: InboxView) {
  try {
    return await readForPage(listNotifications, ctx, { unread: show === "unread" ? "true" : "false", cursor, limit: PAGE_SIZE });
  } catch (error) {
    if (cursor && error instanceof DomainError && error.code === "invalid") return "elsewhere" as const;
    throw error;
  }
}
