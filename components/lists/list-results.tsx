"use client";

import type { ReactNode } from "react";
import { useListNavigation } from "./list-navigation";
import { cn } from "@/components/ui/cn";

/** The rows of a list, dimmed while the next ones are on their way. */
export function ListResults({ children }: { children: ReactNode }) {
  const { pending } = useListNavigation();
  return (
    <div aria-busy={pending} className={cn("flex flex-col gap-3 transition-opacity", pending && "opacity-60")}>
      {children}
    </div>
  );
}
