"use client";

import { Command } from "cmdk";
import { Check, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyCaps } from "@/components/shell/key-caps";

interface PaletteItemProps {
  id: string;
  icon: LucideIcon;
  keys?: readonly string[] | undefined;
  isCurrent?: boolean | undefined;
  onSelect: () => void;
  children: ReactNode;
}

export function PaletteItem({ id, icon: Icon, keys, isCurrent, onSelect, children }: PaletteItemProps) {
  const t = useTranslations("Palette");
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm data-[selected=true]:bg-accent-soft"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
      <span className="flex min-w-0 grow flex-col wrap-anywhere">{children}</span>
      {isCurrent && (
        <>
          <Check aria-hidden className="size-4 shrink-0 text-accent" />
          <span className="sr-only">{t("current")}</span>
        </>
      )}
      {keys && (
        <span aria-hidden className="shrink-0 max-sm:hidden">
          <KeyCaps keys={keys} />
        </span>
      )}
    </Command.Item>
  );
}
