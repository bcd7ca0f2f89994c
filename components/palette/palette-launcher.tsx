"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useEffectEvent } from "react";
import { useOverlay } from "@/components/shell/use-overlay";
import { Tooltip } from "@/components/ui/tooltip";
import type { PaletteProps } from "./palette";

const load = () => import("./palette");
const Palette = lazy(() => load().then(({ Palette }) => ({ default: Palette })));

const opensPalette = (event: KeyboardEvent) => event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/** Opens the palette by its button or by Ctrl K, from fields too; its code comes when it is first wanted. */
export function PaletteLauncher(props: Omit<PaletteProps, "onClose">) {
  const t = useTranslations("Palette");
  const { isOpen, open, close } = useOverlay();
  const toggle = useEffectEvent(() => (isOpen ? close() : open()));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Tooltip text={`${t("title")} (Ctrl K)`}>
        <button
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={open}
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
          className="flex h-8 min-w-8 items-center justify-center gap-2 rounded-md px-2 text-sm text-quiet transition-colors hover:bg-sunken hover:text-ink xl:w-56 xl:justify-start xl:border xl:border-edge xl:bg-surface"
        >
          <Search aria-hidden className="size-4 shrink-0" />
          <span className="grow text-left max-xl:sr-only">{t("placeholderShort")}</span>
          <kbd aria-hidden className="font-sans text-xs max-xl:hidden">
            Ctrl K
          </kbd>
        </button>
      </Tooltip>
      {isOpen && (
        <Suspense>
          <Palette {...props} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
