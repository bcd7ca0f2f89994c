import type { ReactNode } from "react";
import type { ArticleStatus } from "@/db/enums";

/** Told apart by shape alone: a page with dashes, a filled page with a tick, a box with a lid. */
const MARKS: Record<ArticleStatus, { tone: string; shape: ReactNode }> = {
  draft: {
    tone: "text-pending",
    shape: <path d="M3.25 1.75h5l2.5 2.5v8h-7.5z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.5" />,
  },
  published: {
    tone: "text-resolved",
    shape: (
      <>
        <path d="M3.25 1.75h5l2.5 2.5v8h-7.5z" fill="currentColor" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="m5 8 1.4 1.4 2.6-3" fill="none" stroke="var(--color-surface)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
      </>
    ),
  },
  archived: {
    tone: "text-closed",
    shape: (
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
        <path d="M1.75 2.5h10.5v2.75H1.75zM2.75 5.25v6.25h8.5V5.25" />
        <path d="M5.5 7.75h3" strokeLinecap="round" />
      </g>
    ),
  },
};

export function ArticleStatusMark({ status }: { status: ArticleStatus }) {
  const { tone, shape } = MARKS[status];
  return (
    <svg aria-hidden viewBox="0 0 14 14" className={`size-3.5! shrink-0 ${tone}`}>
      {shape}
    </svg>
  );
}
