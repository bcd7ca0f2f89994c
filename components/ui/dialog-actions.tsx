import type { ReactNode } from "react";

/** What ends a dialog: on phones each takes the whole width, the last one first. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 pt-4 max-sm:flex-col-reverse max-sm:items-stretch">{children}</div>;
}
