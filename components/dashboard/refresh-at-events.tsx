"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useDeskEvents } from "@/components/live/use-desk-events";

const AT_MOST_EVERY_MS = 5_000;

/** Reads the figures again when something has happened, in a busy hour every few seconds. */
export function RefreshAtEvents() {
  const router = useRouter();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useDeskEvents(({ type }) => {
    const changesFigures = type.startsWith("ticket.") || type === "analysis.completed" || type === "resumed";
    if (!changesFigures) return;
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      router.refresh();
    }, AT_MOST_EVERY_MS);
  });
  useEffect(() => () => clearTimeout(waiting.current), []);
  return null;
}
