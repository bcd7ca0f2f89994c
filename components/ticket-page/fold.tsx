"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cn } from "@/components/ui/cn";

interface FoldProps {
  title: string;
  /** What it says in short. */
  summary?: ReactNode;
  children: ReactNode;
}

/** Folded on phones until it is asked for; where there is room it stands open, without a button. */
export function Fold({ title, summary, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={cn("flex min-h-11 w-full items-center gap-2 rounded-lg border bg-surface px-4 text-left text-sm sm:hidden", open && "mb-2")}
      >
        <span className="font-semibold">{title}</span>
        <span className="flex min-w-0 grow flex-wrap items-center gap-x-3 text-quiet">{!open && summary}</span>
        <ChevronDown aria-hidden className={cn("size-4 shrink-0 text-quiet transition-transform", open && "rotate-180")} />
      </button>
      <div id={id} className={cn(!open && "max-sm:hidden")}>
        {children}
      </div>
    </>
  );
}
