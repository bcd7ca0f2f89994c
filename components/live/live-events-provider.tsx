"use client";

import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { LiveEvents, type LiveStatus } from "./live-events";

const LiveEventsContext = createContext<LiveEvents | null>(null);

/** Holds the tab's one event stream. */
export function LiveEventsProvider({ children }: { children: ReactNode }) {
  const [events] = useState(() => new LiveEvents("/api/events"));
  useEffect(() => events.start(), [events]);
  return <LiveEventsContext value={events}>{children}</LiveEventsContext>;
}

export function useLiveEvents(): LiveEvents {
  const events = use(LiveEventsContext);
  if (!events) throw new TypeError("a page that follows events stands inside LiveEventsProvider");
  return events;
}

export function useLiveStatus(): LiveStatus {
  const events = useLiveEvents();
  return useSyncExternalStore(events.watch, events.status, () => "connecting" as const);
}
