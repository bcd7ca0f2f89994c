"use client";

import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Over the page near its top, on phones over all of it: the keyboard takes the lower half. */
export function PaletteFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations("Palette");
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[10vh] left-1/2 z-40 flex max-h-[min(34rem,76dvh)] w-[calc(100vw-1.5rem)] max-w-2xl -translate-x-1/2 animate-appear flex-col overflow-clip rounded-lg border bg-raised shadow-menu focus-visible:outline-none max-sm:top-2 max-sm:max-h-[calc(100dvh-1rem)]"
        >
          <Radix.Title className="sr-only">{t("title")}</Radix.Title>
          {children}
          <div className="flex flex-wrap items-center justify-end gap-x-4 border-t bg-canvas px-4 py-1.5 text-xs text-quiet">
            <span aria-hidden className="mr-auto max-sm:hidden">
              {t("keys")}
            </span>
            <Radix.Close className="min-h-6 rounded-sm px-1 hover:text-ink">{t("close")}</Radix.Close>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
