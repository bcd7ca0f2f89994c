"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";

/** Searches while one types, a pause after the last letter; never in the middle of a Chinese character's spelling. `/` leads to the field. */
export function useSearchField(shown: string, pauseMs: number, onSearch: (words: string) => void) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useShortcuts({ "/": () => field.current?.focus() });
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = shown;
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = () => {
    clearTimeout(timer.current);
    onSearch(field.current?.value ?? "");
  };
  const later = ({ nativeEvent }: FormEvent) => {
    clearTimeout(timer.current);
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) timer.current = setTimeout(search, pauseMs);
  };
  const wiring = { ref: field, type: "search", name: "search", "aria-keyshortcuts": "/", defaultValue: shown, maxLength: 300, onInput: later, onCompositionEnd: later } as const;
  return { search, wiring };
}
