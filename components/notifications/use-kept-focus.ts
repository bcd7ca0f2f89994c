"use client";

import { type RefObject, useLayoutEffect } from "react";
import { MAIN_ID } from "@/components/shell/skip-link";

/** Where a list goes that holds the focus, as the last unread row takes it along, the focus goes on to the page's content. */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const held = list.current;
    return () => {
      if (held?.contains(document.activeElement)) document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
    };
  }, [list]);
}
