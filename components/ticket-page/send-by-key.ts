import type { KeyboardEvent } from "react";

/** Ctrl+Enter, or ⌘+Enter, sends the form that a text stands in. */
export function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}
