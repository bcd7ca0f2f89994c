"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "@/components/ui/spinner";

/** Shown at once when the row is opened, until its page is there. */
export function TicketLinkPending() {
  const { pending } = useLinkStatus();
  return pending && <Spinner className="ml-2 size-3.5 align-[-2px] text-accent" />;
}
