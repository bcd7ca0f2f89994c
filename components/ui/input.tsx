import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlStyle, "h-9 sm:h-8", className)} {...props} />;
}
