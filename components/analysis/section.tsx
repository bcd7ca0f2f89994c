import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  children: ReactNode;
}

/** A part of the analysis. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 px-4 py-3.5">
      <h3 id={id} className="text-xs font-semibold text-quiet">
        {title}
      </h3>
      {children}
    </section>
  );
}
