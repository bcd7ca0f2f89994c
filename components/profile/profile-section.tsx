import { type ReactNode, useId } from "react";

interface ProfileSectionProps {
  /** Where an address leads to it. */
  anchor?: string;
  title: string;
  /** What it is for. */
  text?: string;
  children: ReactNode;
}

/** What one can set, beside what it is. */
export function ProfileSection({ anchor, title, text, children }: ProfileSectionProps) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="grid gap-x-8 gap-y-3 border-t px-4 py-5 first:border-t-0 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
      <div>
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {text && <p className="pt-0.5 text-xs text-quiet">{text}</p>}
      </div>
      <div className="flex min-w-0 max-w-xl flex-col gap-4">{children}</div>
    </section>
  );
}
