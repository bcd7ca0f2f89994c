"use client";

import { useEffect, useEffectEvent } from "react";
import type { PassingType } from "@/lib/events/schema";
import type { PassingLiveEvent } from "./live-events";
import { useLiveEvents } from "./live-events-provider";

/** Calls back for what passes of this kind while the component is there. */
export function usePassingEvents(type: PassingType, onEvent: (event: PassingLiveEvent) => void): void {
  const events = useLiveEvents();
  const tell = useEffectEvent(onEvent);
  useEffect(() => {
    const stop = events.listenPassing((event) => event.type === type && tell(event));
    return () => void stop();
  }, [events, type]);
}
