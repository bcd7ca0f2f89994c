"use client";

import { useSyncExternalStore } from "react";

const KEY = "deskwise.shortcuts";
const CHANGED = "deskwise:shortcuts";

/** One-letter keys get in the way of speech input, so a person may switch them off (WCAG 2.1.4). */
export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "off");
  window.dispatchEvent(new Event(CHANGED));
}

function watch(watcher: () => void) {
  window.addEventListener(CHANGED, watcher);
  return () => window.removeEventListener(CHANGED, watcher);
}

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(watch, () => localStorage.getItem(KEY) !== "off", () => true);
