"use client";

import { type ClipboardEvent, type DragEvent, useState } from "react";
import { carriesFiles, filesIn, pastedFiles } from "@/components/attachments/dropped-files";

/** What makes an element take files that are pasted or dropped anywhere in it. */
export function useFileTransfer(take: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onPaste: (event: ClipboardEvent) => {
        const files = pastedFiles(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
      onDragEnter: hold,
      onDragOver: hold,
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const files = filesIn(event.dataTransfer);
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
    },
  };
}
