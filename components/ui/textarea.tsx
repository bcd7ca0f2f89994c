import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

/** Grows with what is written in it. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(controlStyle, "field-sizing-content max-h-[60vh] min-h-40 py-2 sm:text-base", className)} {...props} />;
}
