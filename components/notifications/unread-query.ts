import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";

const answer = z.object({ unread: z.number().int() });

async function fetchUnread(signal: AbortSignal): Promise<number> {
  const response = await fetch("/api/notifications?unread=true&limit=1", { signal });
  if (!response.ok) throw new TypeError(`notifications were answered by ${response.status}`);
  return answer.parse(await response.json()).unread;
}

/** How many notifications wait to be read. */
export const unreadQuery = queryOptions({ queryKey: ["notifications", "unread"], queryFn: ({ signal }) => fetchUnread(signal) });
