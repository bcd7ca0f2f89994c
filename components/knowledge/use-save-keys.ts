"use client";

import { useEffect, useEffectEvent } from "react";

interface SaveKeys {
  save: () => void;
  publish: () => void;
}

/** Ctrl+S and Ctrl+Enter anywhere on the page, unless a dialog is open over it. */
export function useSaveKeys({ save, publish }: SaveKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    const act = { s: save, S: save, Enter: publish }[event.key];
    if (!act) return;
    event.preventDefault();
    if (!event.repeat && !document.querySelector("[role=dialog]")) act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
