"use client";

import { lazy, Suspense } from "react";
import type { Role } from "@/db/enums";
import { useShortcutHelpAsked } from "./shortcut-help-signal";
import { useOverlay } from "./use-overlay";
import { useShortcuts } from "./use-shortcuts";

const ShortcutDialog = lazy(() => import("./shortcut-dialog").then(({ ShortcutDialog }) => ({ default: ShortcutDialog })));

/** `?` shows what keys do; loaded when it is first asked for. */
export function ShortcutHelp({ role }: { role: Role }) {
  const { isOpen, open, close } = useOverlay();
  useShortcuts({ "?": open });
  useShortcutHelpAsked(open);
  if (!isOpen) return null;
  return (
    <Suspense>
      <ShortcutDialog role={role} onClose={() => close()} />
    </Suspense>
  );
}
