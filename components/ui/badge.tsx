import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A short fact in a box; quiet, so that many of them stay calm. */
export function Badge({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      className={cn("inline-flex max-w-full items-center gap-1 rounded-sm border border-line bg-surface px-1.5 text-xs leading-5 text-quiet [&_svg]:size-3 [&_svg]:shrink-0", className)}
      {...props}
    />
  );
}
