import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { UNFOLDED_ONLY } from "./folded";

interface SectionProps {
  title: string;
  /** At the far end of the heading. */
  aside?: ReactNode;
  /** Whether phones show it before the analysis is unfolded. */
  isFirst?: boolean;
  children: ReactNode;
}

/** A part of the analysis. */
export function Section({ title, aside, isFirst, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("flex flex-col gap-2 px-4 py-3", !isFirst && UNFOLDED_ONLY)}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 id={id} className="text-xs font-semibold text-quiet">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
