import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title: how many there are. */
  count?: ReactNode;
  /** What the page is for, in a line. */
  intro?: ReactNode;
  /** What one can do here; the main one last. */
  actions?: ReactNode;
}

/** The head of every page: one h1, what it is for, what one can do. */
export function PageHeader({ title, count, intro, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h1 className="flex flex-wrap items-baseline gap-x-2 text-xl font-semibold tracking-tight wrap-anywhere">
          {title}
          {count}
        </h1>
        {intro && <p className="max-w-[70ch] text-sm text-quiet">{intro}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
