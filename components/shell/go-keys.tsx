"use client";

import { useRouter } from "next/navigation";
import type { Role } from "@/db/enums";
import { everyPlaceOf } from "./places";
import { useShortcuts } from "./use-shortcuts";

/** `g` and the letter of a place lead there. */
export function GoKeys({ role }: { role: Role }) {
  const router = useRouter();
  const keys = everyPlaceOf(role).flatMap(({ href, key }) => (key ? [[`g ${key}`, () => router.push(href)] as const] : []));
  useShortcuts(Object.fromEntries(keys));
  return null;
}
