"use client";

import { useRouter } from "next/navigation";
import { useDeskEvents } from "@/components/live/use-desk-events";

/** Reads the page again when something new is there to be told. */
export function RefreshAtNews() {
  const router = useRouter();
  useDeskEvents(({ type }) => {
    if (type === "notification.created" || type === "resumed") router.refresh();
  });
  return null;
}
