import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

interface SectionProps {
  title: string;
  /** What it counts, where the title does not say. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A column of the sheet, under its headline. */
export function Section({ title, note, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("flex min-w-0 flex-col gap-2 px-4 py-3.5", className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {note && <p className="text-xs text-quiet">{note}</p>}
      </div>
      {children}
    </section>
  );
}
