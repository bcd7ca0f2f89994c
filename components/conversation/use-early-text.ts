"use client";

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";

/** Hands over what was typed into a field before the page answered: it stands in the field, but in no draft yet. */
export function useEarlyText(field: RefObject<HTMLTextAreaElement | null>, known: string, take: (typed: string) => void): void {
  const typed = useRef<string>(undefined);
  const look = useEffectEvent(() => {
    const value = field.current?.value ?? "";
    typed.current ??= value === known ? "" : value;
  });
  // Only after the draft that was kept has been read: it is not to be written over.
  const handOver = useEffectEvent(() => {
    if (typed.current) take(typed.current);
    typed.current = "";
  });
  useLayoutEffect(() => look(), []);
  useEffect(() => handOver(), []);
}
