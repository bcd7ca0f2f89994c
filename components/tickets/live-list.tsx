"use client";

import type { ReactNode } from "react";
import { useListNavigation } from "@/components/lists/list-navigation";
import { useFreshPage } from "@/components/live/use-fresh-page";
import { cn } from "@/components/ui/cn";

const GATHER_MS = 500;

/** Keeps the list fresh, several events at a time. */
export function LiveList({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const { pending } = useListNavigation();
  useFreshPage({ renderedAt, gatherMs: GATHER_MS });
  return (
    <div aria-busy={pending} className={cn("transition-opacity", pending && "opacity-60")}>
      {children}
    </div>
  );
}
