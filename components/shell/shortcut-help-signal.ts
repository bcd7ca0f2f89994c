"use client";

import { useEffect, useEffectEvent } from "react";

const ASKED = "deskwise:shortcut-help";

/** Opens the list of shortcuts from anywhere. */
export const askForShortcutHelp = (): void => void window.dispatchEvent(new Event(ASKED));

export function useShortcutHelpAsked(open: () => void): void {
  const onAsked = useEffectEvent(open);
  useEffect(() => {
    const listener = () => onAsked();
    window.addEventListener(ASKED, listener);
    return () => window.removeEventListener(ASKED, listener);
  }, []);
}
