"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { commentAnchor } from "@/components/conversation/comment-anchor";
import { cn } from "@/components/ui/cn";
import type { Notification } from "@/lib/notifications/schema";
import { KindMark } from "./kind-mark";
import { NotificationSentence } from "./notification-sentence";

interface NotificationRowProps {
  notification: Notification;
  onOpen: (id: string) => void;
}

const addressOf = ({ ticket, commentId }: Notification) => `/tickets/${ticket.ticketNumber}${commentId ? `#${commentAnchor(commentId)}` : ""}`;

/** The whole row is the link to the ticket, and to the comment where there is one. */
export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const t = useTranslations("Inbox");
  const format = useFormatter();
  const { id, ticket, kind, createdAt, readAt } = notification;
  const isUnread = readAt === null;
  return (
    <li className="relative grid grid-cols-[0.5rem_1rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t px-4 py-2 text-sm first:border-t-0 hover:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
      <span className="flex h-5 items-center self-start">
        {isUnread && <span aria-hidden className="size-2 rounded-full bg-accent" />}
      </span>
      <span className="flex h-5 items-center self-start">
        <KindMark kind={kind} />
      </span>
      <div className="flex min-w-0 flex-col gap-x-3 lg:grid lg:grid-cols-[minmax(0,4fr)_minmax(0,7fr)]">
        <p className={cn("min-w-0 wrap-anywhere", !isUnread && "text-quiet")}>
          {isUnread && <span className="sr-only">{t("unreadMark")} </span>}
          <NotificationSentence notification={notification} />
        </p>
        <p className="min-w-0">
          <Link
            href={addressOf(notification)}
            prefetch={false}
            data-notification={id}
            onClick={() => isUnread && onOpen(id)}
            lang={ticket.language}
            dir="auto"
            className={cn(
              "wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
              isUnread ? "font-medium" : "text-quiet",
            )}
          >
            {ticket.title}
          </Link>{" "}
          <span className="text-xs whitespace-nowrap text-quiet tabular">{ticket.ticketNumber}</span>
        </p>
      </div>
      <time dateTime={createdAt.toISOString()} className="text-xs whitespace-nowrap text-quiet tabular">
        {format.dateTime(createdAt, { timeStyle: "short" })}
      </time>
    </li>
  );
}
