"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

interface FilterButtonProps extends Omit<ComponentProps<typeof Button>, "name"> {
  name: string;
  /** What is chosen. */
  chosen?: ReactNode;
}

/** Opens a filter's choices; a chosen one is shown in place of the filter's name. */
export function FilterButton({ name, chosen, className, ...props }: FilterButtonProps) {
  return (
    <Button className={cn("min-w-0 max-w-full", chosen && "rounded-r-none border-accent/50 bg-accent-soft hover:bg-accent-soft", className)} {...props}>
      <span className={chosen ? "sr-only" : "text-quiet"}>{name}</span>
      {chosen && <span className="flex min-w-0 items-center gap-1.5 truncate">{chosen}</span>}
      <ChevronDown aria-hidden className="size-3.5! text-quiet" />
    </Button>
  );
}
