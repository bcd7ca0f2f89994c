import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Columns side by side with hairlines between, one below the other where there is no room. */
export function Row({ className, children }: { className: string; children: ReactNode }) {
  return <div className={cn("grid border-t first:border-t-0 max-lg:divide-y lg:divide-x", className)}>{children}</div>;
}
