"use client";

import { Tooltip } from "radix-ui";
import type { ReactNode } from "react";

/** Once one tooltip has opened, the next opens without delay. */
export function Tooltips({ children }: { children: ReactNode }) {
  return <Tooltip.Provider delayDuration={400}>{children}</Tooltip.Provider>;
}
