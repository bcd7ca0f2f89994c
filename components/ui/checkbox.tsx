import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The platform's own box, in the desk's colour; its target is 24 px, whatever it looks like. */
export function Checkbox({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return <input type="checkbox" className={cn("relative m-0 size-4 shrink-0 cursor-pointer accent-accent after:absolute after:-inset-1", className)} {...props} />;
}
