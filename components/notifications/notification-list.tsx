"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTimeZone } from "next-intl";
import { startTransition, useOptimistic, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { Notification } from "@/lib/notifications/schema";
import { DayHeading } from "./day-heading";
import { daysAgo, groupByDay } from "./group-by-day";
import { NotificationRow } from "./notification-row";
import { unreadQuery } from "./unread-query";
import { useKeptFocus } from "./use-kept-focus";

interface NotificationListProps {
  notifications: readonly Notification[];
  /** As the server drew the page, so that the browser names the same days. */
  now: Date;
  markRead: (id: string) => Promise<unknown>;
}

/** Notifications by day. Opening one marks it read; `m` does so and goes on to the next. */
export function NotificationList({ notifications, now, markRead }: NotificationListProps) {
  const timeZone = useTimeZone() ?? "UTC";
  const queries = useQueryClient();
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  const [shown, showRead] = useOptimistic(notifications, (rows, read: string) => rows.map((row) => (row.id === read ? { ...row, readAt: now } : row)));

  const read = (id: string) =>
    startTransition(async () => {
      showRead(id);
      await markRead(id).catch(() => undefined);
      await queries.invalidateQueries(unreadQuery);
    });
  const walk = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-notification]") ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    const next = here === -1 ? links.at(by === 1 ? 0 : -1) : links[here + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return links[here]?.dataset.notification;
  };
  const readAndGoOn = () => {
    const id = walk(1);
    if (document.activeElement instanceof HTMLElement && document.activeElement.dataset.notification === id) walk(-1);
    if (shown.some((row) => row.id === id && row.readAt === null)) read(id ?? "");
  };
  useShortcuts({ j: () => void walk(1), k: () => void walk(-1), m: readAndGoOn });

  return (
    <div ref={list} className="flex flex-col gap-5">
      {groupByDay(shown, timeZone).map(({ day, items }) => (
        <section key={day}>
          <DayHeading day={day} ago={daysAgo(day, now, timeZone)} />
          <ul className="overflow-clip rounded-lg border bg-surface">
            {items.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} onOpen={read} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
