"use client";

import { useEffect, useEffectEvent } from "react";
import type { LiveEvent } from "./live-events";
import { useLiveEvents } from "./live-events-provider";

/** Calls back for each event of the desk while the component is there. */
export function useDeskEvents(onEvent: (event: LiveEvent) => void): void {
  const events = useLiveEvents();
  const tell = useEffectEvent(onEvent);
  useEffect(() => {
    const stop = events.listen((event) => tell(event));
    return () => void stop();
  }, [events]);
}
