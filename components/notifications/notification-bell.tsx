"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useDeskEvents } from "@/components/live/use-desk-events";
import { Tooltip } from "@/components/ui/tooltip";
import { unreadQuery } from "./unread-query";

/** More are not counted out on a sign of this size; its label says the number. */
const SHOWN_MAX = 99;

/** Leads to the inbox and says how much waits there, as it comes. */
export function NotificationBell({ unread: initial }: { unread: number }) {
  const t = useTranslations("Inbox");
  const format = useFormatter();
  const queries = useQueryClient();
  const { data: unread } = useQuery({ ...unreadQuery, initialData: initial });
  useDeskEvents(({ type }) => {
    if (type === "notification.created" || type === "resumed") void queries.invalidateQueries(unreadQuery);
  });
  const label = t("bell", { unread });
  return (
    <>
      <Tooltip text={label}>
        <Link
          href="/inbox"
          aria-label={label}
          aria-current={usePathname() === "/inbox" ? "page" : undefined}
          className="relative flex size-8 items-center justify-center rounded-md text-quiet transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink"
        >
          <Bell aria-hidden className="size-4" />
          {unread > 0 && (
            <span aria-hidden className="absolute -top-0.5 left-4 min-w-4 rounded-full bg-accent px-1 text-center text-xs leading-4 font-semibold text-on-accent tabular">
              {unread > SHOWN_MAX ? `${format.number(SHOWN_MAX)}+` : format.number(unread)}
            </span>
          )}
        </Link>
      </Tooltip>
      <span role="status" className="sr-only">
        {unread > initial && label}
      </span>
    </>
  );
}
