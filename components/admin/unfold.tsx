import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** More about something, shown in place when it is asked for. */
export function Unfold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="-ml-1 flex min-h-6 w-fit list-none items-center gap-1 rounded-sm pr-1 text-xs text-accent hover:text-accent-strong">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}
