"use client";

import { useSyncExternalStore } from "react";
import type { z } from "zod";

const watchers = new Set<() => void>();

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function parsed<Values>(schema: z.ZodType<Values>, kept: string | null): Values | undefined {
  try {
    return schema.safeParse(JSON.parse(kept ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** What is typed into a form, kept in the tab until it is sent: an error, a reload or a new sign-in loses nothing. */
export function useDraft<Values extends object>(key: string, schema: z.ZodType<Values>, empty: Values) {
  const kept = useSyncExternalStore(watch, () => sessionStorage.getItem(key), () => null);
  const values = parsed(schema, kept) ?? empty;
  const change = (part: Partial<Values>) => {
    sessionStorage.setItem(key, JSON.stringify({ ...values, ...part }));
    for (const watcher of watchers) watcher();
  };
  const forget = () => sessionStorage.removeItem(key);
  return { values, change, forget };
}
