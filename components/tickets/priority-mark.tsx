import type { Priority } from "@/db/enums";

const BARS: Record<Exclude<Priority, "urgent">, { filled: number; tone: string }> = {
  low: { filled: 1, tone: "text-closed" },
  medium: { filled: 2, tone: "text-closed" },
  high: { filled: 3, tone: "text-caution" },
};

/** One, two or three bars; urgent leaves the scale. */
export function PriorityMark({ priority }: { priority: Priority }) {
  if (priority === "urgent") {
    return (
      <svg aria-hidden viewBox="0 0 14 14" className="size-3.5! shrink-0 text-danger">
        <rect x="1" y="1" width="12" height="12" rx="3" fill="currentColor" />
        <path d="M7 3.75v3.75M7 9.9v.2" stroke="var(--color-surface)" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
    );
  }
  const { filled, tone } = BARS[priority];
  return (
    <svg aria-hidden viewBox="0 0 14 14" className={`size-3.5! shrink-0 ${tone}`}>
      {[0, 1, 2].map((bar) => (
        <rect key={bar} x={1.25 + bar * 4.25} y={8.5 - bar * 3.25} width="3" height={4 + bar * 3.25} rx="1" fill="currentColor" opacity={bar < filled ? 1 : 0.3} />
      ))}
    </svg>
  );
}
