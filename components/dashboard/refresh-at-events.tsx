"use client";

import { useFreshPage } from "@/components/live/use-fresh-page";

const AT_MOST_EVERY_MS = 5_000;

/** Reads the figures again when something has happened, in a busy hour every few seconds. */
export function RefreshAtEvents({ renderedAt }: { renderedAt: number }) {
  useFreshPage({ renderedAt, gatherMs: AT_MOST_EVERY_MS, alsoAt: "analysis.completed" });
  return null;
}
