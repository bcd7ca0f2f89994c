import type { ReactNode } from "react";

/** What one can do about somebody's access, with what it means. */
export function AccessDeed({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-48">
        <p className="text-sm font-medium">{title}</p>
        <p className="text-xs text-quiet">{text}</p>
      </div>
      {children}
    </li>
  );
}
