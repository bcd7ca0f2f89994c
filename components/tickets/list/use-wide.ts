"use client";

import { useSyncExternalStore } from "react";

/** Where list and preview stand side by side. */
const WIDE = "(min-width: 80rem)";

function watch(watcher: () => void) {
  const query = matchMedia(WIDE);
  query.addEventListener("change", watcher);
  return () => query.removeEventListener("change", watcher);
}

/** Whether the window has room for two columns; the server cannot know. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(WIDE).matches, () => false);
