"use client";

import { useSyncExternalStore } from "react";
import { type Theme, THEME_COOKIE, themeOf } from "./theme";

const CHANGED = "deskwise:theme";
const YEAR_SECONDS = 365 * 24 * 3600;

/** The page changes at once; the cookie lets the server draw the next one right. */
export function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  window.dispatchEvent(new Event(CHANGED));
}

function watch(watcher: () => void) {
  window.addEventListener(CHANGED, watcher);
  return () => window.removeEventListener(CHANGED, watcher);
}

/** The theme that the page wears, wherever it was chosen; `initial` is what the server drew. */
export const useTheme = (initial: Theme): Theme =>
  useSyncExternalStore(watch, () => themeOf(document.documentElement.dataset.theme), () => initial);
