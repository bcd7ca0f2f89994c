"use client";

import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";

/** Hands over what was typed into a field before the page answered: it stands in the field, but in no draft yet. */
export function useEarlyText(field: RefObject<HTMLTextAreaElement | null>, known: string, take: (typed: string) => void): void {
  const isTaken = useRef(false);
  const handOver = useEffectEvent(() => {
    const typed = field.current?.value ?? "";
    if (!isTaken.current && typed !== known) take(typed);
    isTaken.current = true;
  });
  useLayoutEffect(() => handOver(), []);
}
