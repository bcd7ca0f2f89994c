"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";

export function PaletteGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Command.Group heading={name} className="py-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-quiet">
      {children}
    </Command.Group>
  );
}
