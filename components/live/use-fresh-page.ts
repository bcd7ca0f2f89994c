"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { changesTickets, type LiveEvent } from "./live-events";
import { useLiveEvents } from "./live-events-provider";
import { useDeskEvents } from "./use-desk-events";

interface FreshPage {
  /** When the desk wrote the page that is shown, in milliseconds. */
  renderedAt: number;
  /** Events of so many milliseconds are answered by one reading. */
  gatherMs: number;
  /** Besides changes of tickets. */
  alsoAt?: LiveEvent["type"];
}

/** Has a page of the desk written again when tickets change, and when the browser goes back to one that has become old. */
export function useFreshPage({ renderedAt, gatherMs, alsoAt }: FreshPage): void {
  const router = useRouter();
  const events = useLiveEvents();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useDeskEvents((event) => {
    if (!changesTickets(event) && event.type !== alsoAt) return;
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      router.refresh();
    }, gatherMs);
  });
  useEffect(() => {
    if (events.isOutdated(renderedAt)) router.refresh();
  }, [events, renderedAt, router]);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
}
