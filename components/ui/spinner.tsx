import { cn } from "./cn";

/** Turns while something is under way; stands still as a three-quarter ring where motion is not wanted. */
export function Spinner({ className }: { className?: string }) {
  return <span aria-hidden className={cn("inline-block usual:size-4 animate-spin rounded-full border-2 border-current border-t-transparent", className)} />;
}
