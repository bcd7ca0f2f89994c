import type { ReactNode } from "react";
import type { Status } from "@/db/enums";

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** Told apart by shape alone: a dashed ring, a half disc, a disc with a tick, a ring with a tick. */
const MARKS: Record<Status, { tone: string; shape: ReactNode }> = {
  pending: {
    tone: "text-pending",
    shape: <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.925" />,
  },
  in_progress: {
    tone: "text-progress",
    shape: (
      <>
        {ring}
        <path d="M7 3.75a3.25 3.25 0 0 1 0 6.5z" fill="currentColor" />
      </>
    ),
  },
  resolved: {
    tone: "text-resolved",
    shape: (
      <>
        <circle cx="7" cy="7" r="6" fill="currentColor" />
        <path d="m4.5 7.2 1.8 1.8 3.3-3.7" fill="none" stroke="var(--color-surface)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </>
    ),
  },
  closed: {
    tone: "text-closed",
    shape: (
      <>
        {ring}
        <path d="m4.9 7.2 1.5 1.5 2.8-3.2" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </>
    ),
  },
};

export function StatusMark({ status }: { status: Status }) {
  const { tone, shape } = MARKS[status];
  return (
    <svg aria-hidden viewBox="0 0 14 14" className={`size-3.5! shrink-0 ${tone}`}>
      {shape}
    </svg>
  );
}
