import { queryOptions } from "@tanstack/react-query";

async function fetchUnread(signal: AbortSignal): Promise<number> {
  const response = await fetch("/api/notifications?unread=true&limit=1", { signal });
  const { unread } = (await response.json()) as { unread?: unknown };
  if (!response.ok || typeof unread !== "number") throw new TypeError(`notifications were answered by ${response.status}`);
  return unread;
}

/** How many notifications wait to be read. */
export const unreadQuery = queryOptions({ queryKey: ["notifications", "unread"], queryFn: ({ signal }) => fetchUnread(signal) });
