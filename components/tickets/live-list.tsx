"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useDeskEvents } from "@/components/live/use-desk-events";
import { cn } from "@/components/ui/cn";
import { useListNavigation } from "@/components/lists/list-navigation";

const GATHER_MS = 500;

/** Keeps the list fresh, several events at a time. */
export function LiveList({ children }: { children: ReactNode }) {
  const router = useRouter();
  const refreshing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { pending } = useListNavigation();

  useDeskEvents(({ type }) => {
    if (type !== "resumed" && !type.startsWith("ticket.")) return;
    clearTimeout(refreshing.current);
    refreshing.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
  useEffect(() => () => clearTimeout(refreshing.current), []);

  return (
    <div aria-busy={pending} className={cn("transition-opacity", pending && "opacity-60")}>
      {children}
    </div>
  );
}
