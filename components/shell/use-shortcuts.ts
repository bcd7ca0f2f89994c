"use client";

import { useEffect, useEffectEvent } from "react";
import { useShortcutsOn } from "./shortcut-setting";

const BUSY = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";

const isPlain = (event: KeyboardEvent) => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);

/** Single keys that act while nobody writes and no menu is open. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const on = useShortcutsOn();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || !isPlain(event) || (event.target instanceof Element && event.target.closest(BUSY))) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [on]);
}
