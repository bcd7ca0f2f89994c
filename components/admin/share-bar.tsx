import { useFormatter } from "next-intl";
import { cn } from "@/components/ui/cn";

/** A share of a whole as its figure and a bar; nothing where nothing was counted. */
export function ShareBar({ share, className }: { share: number | null; className?: string }) {
  const format = useFormatter();
  if (share === null) return <span className="text-quiet">–</span>;
  return (
    <span className={cn("flex items-center gap-2", className)}>
      <span className="w-10 text-right tabular">{format.number(share, { style: "percent", maximumFractionDigits: 0 })}</span>
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-sm bg-line sm:max-md:hidden">
        <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}
