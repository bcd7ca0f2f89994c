import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { peopleWhoSee } from "@/lib/tickets/people-who-see";
import { watchersOf } from "@/lib/tickets/ticket-watchers";
import { type News, notify } from "./notify";

export interface WatchedNews extends Pick<News, "ticket" | "commentId"> {
  /** For who may read internal notes alone. */
  internal?: boolean;
  /** employee_ids of who has just been told of the same thing in other words. */
  told?: readonly string[];
}

/** Tells those who watch a ticket, unless they have just been told, of what the ctx's actor has caused. */
export async function notifyWatchers(ctx: Ctx, { internal = false, told = [], ...news }: WatchedNews): Promise<void> {
  const watchers = (await watchersOf(ctx, news.ticket.id)).filter((id) => !told.includes(id));
  if (watchers.length === 0) return;
  const readers = internal ? (await peopleWhoSee(ctx, news.ticket.id, watchers)).filter((person) => may(person, "comment.readInternal")).map(({ id }) => id) : watchers;
  await notify(ctx, { ...news, kind: "watched", receivers: readers });
}
