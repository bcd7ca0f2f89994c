"use client";

import { type ComponentProps, createContext, type ReactNode, use, useState } from "react";
import type * as DropdownParts from "./dropdown-parts";
import { LazyTrigger } from "./lazy-trigger";
import { useParts } from "./use-parts";

type Parts = typeof DropdownParts;

const load = () => import("./dropdown-parts");

interface Menu {
  parts: Parts | undefined;
  isFailed: boolean;
  /** It was opened by a key before its code was there. */
  focusFirst: boolean;
  openFirst: (byKey: boolean) => void;
  prefetch: () => void;
}

const MenuContext = createContext<Menu | null>(null);

function useMenu(): Menu {
  const menu = use(MenuContext);
  if (!menu) throw new TypeError("parts of a menu stand inside DropdownMenu");
  return menu;
}

/** Parts that are drawn while the menu is open, so their code is there. */
function useOpenParts(): Parts {
  const { parts } = useMenu();
  if (!parts) throw new TypeError("what a menu holds stands inside DropdownMenuContent");
  return parts;
}

/** A menu whose code comes when it is first opened; page and pointer stay free beside it. */
export function DropdownMenu({ onOpenChange, children }: { onOpenChange?: (open: boolean) => void; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [focusFirst, setFocusFirst] = useState(false);
  const turn = (wanted: boolean) => {
    setOpen(wanted);
    if (!wanted) setFocusFirst(false);
    onOpenChange?.(wanted);
  };
  const { parts, isFailed, prefetch } = useParts({ load, open, onFail: () => turn(false) });
  const openFirst = (byKey: boolean) => {
    setFocusFirst(byKey);
    turn(true);
  };
  return (
    <MenuContext value={{ parts, isFailed, focusFirst, openFirst, prefetch }}>
      {parts ? (
        <parts.Root modal={false} open={open} onOpenChange={turn}>
          {children}
        </parts.Root>
      ) : (
        children
      )}
    </MenuContext>
  );
}

export function DropdownMenuTrigger(props: ComponentProps<"button"> & { asChild?: boolean }) {
  const { parts, isFailed, openFirst, prefetch } = useMenu();
  return parts ? <parts.Trigger {...props} /> : <LazyTrigger popup="menu" isFailed={isFailed} onWant={openFirst} onPrefetch={prefetch} {...props} />;
}

export function DropdownMenuContent(props: Omit<ComponentProps<Parts["Content"]>, "focusFirst">) {
  const { parts, focusFirst } = useMenu();
  return parts ? <parts.Content focusFirst={focusFirst} {...props} /> : null;
}

export function DropdownMenuItem(props: ComponentProps<Parts["Item"]>) {
  const { Item } = useOpenParts();
  return <Item {...props} />;
}

export function DropdownMenuRadioGroup(props: ComponentProps<Parts["RadioGroup"]>) {
  const { RadioGroup } = useOpenParts();
  return <RadioGroup {...props} />;
}

export function DropdownMenuRadioItem(props: ComponentProps<Parts["RadioItem"]>) {
  const { RadioItem } = useOpenParts();
  return <RadioItem {...props} />;
}

export function DropdownMenuCheckboxItem(props: ComponentProps<Parts["CheckboxItem"]>) {
  const { CheckboxItem } = useOpenParts();
  return <CheckboxItem {...props} />;
}

export function DropdownMenuLabel(props: ComponentProps<Parts["Label"]>) {
  const { Label } = useOpenParts();
  return <Label {...props} />;
}

export function DropdownMenuSeparator() {
  const { Separator } = useOpenParts();
  return <Separator />;
}
