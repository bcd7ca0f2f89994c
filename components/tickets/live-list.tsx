"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useDeskEvents } from "@/components/live/use-desk-events";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { cn } from "@/components/ui/cn";
import { useListNavigation } from "./list-navigation";

const GATHER_MS = 500;

/** Keeps the list fresh, several events at a time, and lets j and k walk through it. */
export function LiveList({ children }: { children: ReactNode }) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const refreshing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { pending } = useListNavigation();

  useDeskEvents(({ type }) => {
    if (type !== "resumed" && !type.startsWith("ticket.")) return;
    clearTimeout(refreshing.current);
    refreshing.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
  useEffect(() => () => clearTimeout(refreshing.current), []);

  const walk = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-ticket-link]") ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    const next = here === -1 ? links.at(by === 1 ? 0 : -1) : links[here + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({ j: () => walk(1), k: () => walk(-1) });

  return (
    <div ref={list} aria-busy={pending} className={cn("transition-opacity", pending && "opacity-60")}>
      {children}
    </div>
  );
}
