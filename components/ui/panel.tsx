import { type ReactNode, useId } from "react";
import { cn } from "./cn";

interface PanelProps {
  title: string;
  /** At the far end of the heading. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled region of a page. */
export function Panel({ title, aside, className, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("overflow-clip rounded-lg border bg-surface", className)}>
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 border-b px-4 py-1.5">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
