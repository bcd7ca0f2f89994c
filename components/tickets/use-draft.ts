"use client";

import { useEffect, useState } from "react";
import type { z } from "zod";

function recall<Values>(key: string, schema: z.ZodType<Values>): Values | undefined {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** What is typed into a form, kept in the tab until it is sent: a reload or a new sign-in loses nothing. */
export function useDraft<Values extends object>(key: string, schema: z.ZodType<Values>, empty: Values) {
  const [values, setValues] = useState(empty);
  useEffect(() => {
    const kept = recall(key, schema);
    if (kept) setValues(kept);
  }, [key, schema]);
  const change = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = () => sessionStorage.removeItem(key);
  return { values, change, forget };
}
