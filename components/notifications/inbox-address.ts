import { z } from "zod";

const view = z.object({
  show: z.enum(["unread", "all"]).catch("unread"),
  cursor: z.string().max(500).optional().catch(undefined),
});

/** What the inbox shows: what is unread, or all; from a place in it on. */
export type InboxView = z.infer<typeof view>;

export const readInboxView = (query: Record<string, unknown>): InboxView => view.parse(query);

export function inboxAddress({ show, cursor }: InboxView): string {
  const query = new URLSearchParams({ ...(show === "all" ? { show } : {}), ...(cursor ? { cursor } : {}) });
  return query.size === 0 ? "/inbox" : `/inbox?${query}`;
}
