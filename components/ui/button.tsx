import type { VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import { cn } from "./cn";

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyle>;

export function Button({ className, look, size, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={cn(buttonStyle({ look, size }), className)} {...props} />;
}
