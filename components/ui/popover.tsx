"use client";

import { useState } from "react";
import { LazyTrigger } from "./lazy-trigger";
import type { PopoverProps } from "./popover-parts";
import { useParts } from "./use-parts";

/** Open or not is the popover's own affair, except where a key or a choice inside opens and closes it too. */
type LazyPopoverProps = Omit<PopoverProps, "open" | "onOpenChange"> & Partial<Pick<PopoverProps, "open" | "onOpenChange">>;

const load = () => import("./popover-parts");

/** More about something, opened by click, touch or key; its code comes when it is first opened. */
export function Popover({ open: given, onOpenChange, ...props }: LazyPopoverProps) {
  const [own, setOwn] = useState(false);
  const open = given ?? own;
  const turn = (wanted: boolean) => {
    setOwn(wanted);
    onOpenChange?.(wanted);
  };
  const { parts, isFailed, prefetch } = useParts({ load, open, onFail: () => turn(false) });
  if (parts) return <parts.Popover {...props} open={open} onOpenChange={turn} />;
  return (
    <LazyTrigger asChild popup="dialog" isFailed={isFailed} onWant={() => turn(true)} onPrefetch={prefetch}>
      {props.trigger}
    </LazyTrigger>
  );
}
