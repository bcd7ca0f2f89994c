"use client";

import { createContext, type ReactNode, use } from "react";

const ViewerContext = createContext<string | null>(null);

/** Who looks at the pages below. */
export function Viewer({ employeeId, children }: { employeeId: string; children: ReactNode }) {
  return <ViewerContext value={employeeId}>{children}</ViewerContext>;
}

/** The employee_id of who looks. */
export function useViewerId(): string {
  const employeeId = use(ViewerContext);
  if (employeeId === null) throw new TypeError("what is for one person alone stands inside Viewer");
  return employeeId;
}
