import { cn } from "./cn";

/** Where something will stand. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block usual:h-3 animate-breathe rounded-sm bg-line", className)} />;
}
