"use client";

import { type ReactNode, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { useListNavigation } from "@/components/lists/list-navigation";
import { cn } from "@/components/ui/cn";

/** The old articles stay, dimmed, while the next ones come; j and k walk through them. */
export function ListDimmer({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const { pending } = useListNavigation();
  const walk = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-article-link]") ?? [])];
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
