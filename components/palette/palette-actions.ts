"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

export interface PaletteAction {
  id: string;
  label: string;
  run: () => void;
  /** The key that does the same on the page. */
  shortcut?: string;
}

const NONE: readonly PaletteAction[] = [];
const pages: { actions: readonly PaletteAction[] }[] = [];
const watchers = new Set<() => void>();
let offered = NONE;

function tell() {
  offered = pages.flatMap(({ actions }) => actions);
  for (const watcher of watchers) watcher();
}

/** Offers actions in the palette until the returned function is called. */
export function offerActions(actions: readonly PaletteAction[]): () => void {
  const page = { actions };
  pages.push(page);
  tell();
  return () => {
    pages.splice(pages.indexOf(page), 1);
    tell();
  };
}

/** What one can do on this page, in the palette too while the page is there. What `run` does is always the latest. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const run = useEffectEvent((id: string) => actions.find((action) => action.id === id)?.run());
  const shown = JSON.stringify(actions.map(({ id, label, shortcut }) => ({ id, label, shortcut })));
  useEffect(() => {
    const latest = JSON.parse(shown) as Omit<PaletteAction, "run">[];
    return offerActions(latest.map((action) => ({ ...action, run: () => run(action.id) })));
  }, [shown]);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export const currentActions = (): readonly PaletteAction[] => offered;

export const useOfferedActions = (): readonly PaletteAction[] => useSyncExternalStore(watch, currentActions, () => NONE);
