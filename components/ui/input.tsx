import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlStyle, "usual:h-9 usual:sm:h-8 usual:sm:text-sm", className)} {...props} />;
}
