"use client";

import { useEffect, useEffectEvent } from "react";
import { listenForKeys, type ShortcutKeys } from "./shortcut-keys";
import { useShortcutsOn } from "./shortcut-setting";

/** Single keys and sequences ("g t") that act while nobody writes and no menu is open. */
export function useShortcuts(keys: ShortcutKeys): void {
  const on = useShortcutsOn();
  const current = useEffectEvent(() => keys);
  useEffect(() => (on ? listenForKeys(() => current()) : undefined), [on]);
}
