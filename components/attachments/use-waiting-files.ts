"use client";

import { useEffect, useRef, useState } from "react";

export interface WaitingFile {
  id: number;
  file: File;
  /** From 0 to 1 while it is sent. */
  progress?: number;
  /** Why it was not taken. */
  error?: string;
}

/** Files that are chosen and not sent yet. They live in the tab alone, so leaving it is asked about. */
export function useWaitingFiles() {
  const [files, setFiles] = useState<WaitingFile[]>([]);
  const lastId = useRef(0);
  const waits = files.length > 0;
  useEffect(() => {
    if (!waits) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waits]);
  return {
    files,
    add: (chosen: readonly File[]) => {
      const added = chosen.map((file) => ({ id: (lastId.current += 1), file }));
      setFiles((files) => [...files, ...added]);
    },
    change: (id: number, part: Partial<WaitingFile>) => setFiles((files) => files.map((file) => (file.id === id ? { ...file, ...part } : file))),
    remove: (id: number) => setFiles((files) => files.filter((file) => file.id !== id)),
  };
}

export type WaitingFiles = ReturnType<typeof useWaitingFiles>;
