import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

/** The platform's own list: type-ahead, phones and screen readers come with it. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select className={cn(controlStyle, "h-9 appearance-none truncate pr-8 sm:h-8 usual:sm:text-sm", className)} {...props} />
      <ChevronsUpDown aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-quiet" />
    </span>
  );
}
