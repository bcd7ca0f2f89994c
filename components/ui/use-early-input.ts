"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** Hands over what was typed into a form before the page answered: it is in the fields, but in no state yet. */
export function useEarlyInput(form: RefObject<HTMLFormElement | null>, take: (fields: Record<string, unknown>) => void): void {
  const handOver = useEffectEvent(() => {
    if (form.current) take(Object.fromEntries(new FormData(form.current)));
  });
  useLayoutEffect(() => handOver(), []);
}
