import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

/** Grows with what is written in it. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(controlStyle, "field-sizing-content usual:max-h-[60vh] usual:min-h-40 usual:py-2 usual:sm:text-base", className)} {...props} />;
}
