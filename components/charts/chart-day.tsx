import Link from "next/link";

export interface DayColumn {
  key: string;
  /** On the axis. */
  label: string;
  /** What happened, under the pointer. */
  title: string;
  href: string;
}

/** A day of a chart for the pointer alone: with keys and aloud its table says the same and leads to the same. */
export function ChartDay({ day: { title, href } }: { day: DayColumn }) {
  return <Link href={href} prefetch={false} tabIndex={-1} aria-hidden title={title} className="min-w-0 grow hover:bg-accent/12" />;
}
