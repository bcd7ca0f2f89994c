"use client";

import { createContext, type ReactNode, use, useLayoutEffect } from "react";
import { watchAccount } from "@/components/sign-in/browser-account";

const ViewerContext = createContext<string | null>(null);

/** Who looks at the pages below. They are loaded anew once somebody else has signed in: nobody is to write in another's name. */
export function Viewer({ employeeId, children }: { employeeId: string; children: ReactNode }) {
  // Before what stands below asks whose browser this is.
  useLayoutEffect(() => watchAccount(employeeId, () => window.location.reload()), [employeeId]);
  return <ViewerContext value={employeeId}>{children}</ViewerContext>;
}

/** The employee_id of who looks. */
export function useViewerId(): string {
  const employeeId = use(ViewerContext);
  if (employeeId === null) throw new TypeError("what is for one person alone stands inside Viewer");
  return employeeId;
}
