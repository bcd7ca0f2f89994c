import { cn } from "@/components/ui/cn";

interface FigureBarProps {
  percent: number;
  /** What the bar shows, in words. */
  figure: string;
  /** Shows the whole that it is a share of. */
  hasTrack?: boolean;
}

/** A bar and the number that it stands for. Whatever is more than nothing is seen. */
export function FigureBar({ percent, figure, hasTrack }: FigureBarProps) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={cn("block h-2 min-w-0 grow rounded-sm", hasTrack && "bg-sunken")}>
        <span className="block h-full rounded-sm bg-accent/75" style={{ width: `${percent}%`, minWidth: percent > 0 ? 2 : 0 }} />
      </span>
      <span className="min-w-9 text-right tabular">{figure}</span>
    </span>
  );
}
