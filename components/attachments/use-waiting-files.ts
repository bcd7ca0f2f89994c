"use client";

import { useSyncExternalStore } from "react";
import { type WaitingFile, WaitingShelf } from "./waiting-shelf";

const shelf = new WaitingShelf();
const nothing: readonly WaitingFile[] = [];

/** The files that wait with a draft, also after one has been on another page of the desk. */
export function useWaitingFiles(draft: string) {
  const files = useSyncExternalStore(shelf.watch, () => shelf.of(draft), () => nothing);
  return {
    files,
    add: (chosen: readonly File[]) => shelf.add(draft, chosen),
    change: (id: number, part: Partial<WaitingFile>) => shelf.change(draft, id, part),
    remove: (id: number) => shelf.remove(draft, id),
    clear: () => shelf.clear(draft),
  };
}

export type WaitingFiles = ReturnType<typeof useWaitingFiles>;
