import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

interface FilterFieldProps {
  label: string;
  className?: string;
  children: (id: string) => ReactNode;
}

/** A filter with its name above it, small: the row of them stays one line where there is room. */
export function FilterField({ label, className, children }: FilterFieldProps) {
  const id = useId();
  return (
    <div className={cn("flex min-w-0 flex-col gap-0.5", className)}>
      <label htmlFor={id} className="text-xs text-quiet">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
