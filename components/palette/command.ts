import type { LucideIcon } from "lucide-react";

export interface Command {
  id: string;
  label: string;
  icon: LucideIcon;
  /** As on the keyboard, one after the other. */
  keys?: readonly string[];
  /** What is so now: the language and the theme that are worn. */
  isCurrent?: boolean;
  run: () => void;
}

export interface CommandGroup {
  name: string;
  commands: readonly Command[];
}
