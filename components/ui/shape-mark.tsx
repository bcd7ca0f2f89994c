import type { ReactNode } from "react";

export interface Mark {
  /** A colour of text. */
  tone: string;
  /** Drawn in 14 by 14, in the current colour. */
  shape: ReactNode;
}

/** A state by shape, colour and word. */
export function ShapeMark({ mark: { tone, shape }, children }: { mark: Mark; children: string }) {
  return (
    <span className="flex w-fit items-center gap-1.5 whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 14 14" className={`size-3.5 shrink-0 ${tone}`}>
        {shape}
      </svg>
      {children}
    </span>
  );
}
