"use client";

import { useEffect, useRef, useState } from "react";

interface Overlay {
  isOpen: boolean;
  open: () => void;
  /** What is to come after it is done once the overlay is gone and the focus is back. */
  close: (then?: () => void) => void;
}

/** Something over the page that is opened by keys as well as by a button: what had the focus gets it back. */
export function useOverlay(): Overlay {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const next = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (isOpen) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
    const then = next.current;
    next.current = undefined;
    then?.();
  }, [isOpen]);
  return {
    isOpen,
    open: () => {
      opener.current ??= document.activeElement;
      setOpen(true);
    },
    close: (then) => {
      next.current = then;
      setOpen(false);
    },
  };
}
