import { cloneElement, type ReactElement } from "react";

interface TooltipProps {
  text: string;
  children: ReactElement<{ "data-tip"?: string }>;
}

/** Words for a control that shows a sign alone, or a longer form of what it shows; drawn by app/globals.css, for pointer and focus. Its name for screen readers is the control's own. */
export function Tooltip({ text, children }: TooltipProps) {
  return cloneElement(children, { "data-tip": text });
}
