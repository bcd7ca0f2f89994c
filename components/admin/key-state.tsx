import { useTranslations } from "next-intl";
import { ShapeMark } from "@/components/ui/shape-mark";
import type { ApiKey } from "@/lib/auth/schema";

export type KeyState = "usable" | "expired" | "revoked";

export function keyState({ expiresAt, revokedAt }: Pick<ApiKey, "expiresAt" | "revokedAt">, now: Date): KeyState {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "usable";
}

const MARKS = {
  usable: { tone: "text-resolved", shape: <circle cx="7" cy="7" r="4.5" fill="currentColor" /> },
  expired: { tone: "text-pending", shape: <path d="M7 2.2v5l3 2M7 1.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 7 1.2" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" /> },
  revoked: { tone: "text-closed", shape: <path d="M3 3l8 8M11 3l-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" /> },
};

export function KeyStateMark({ state }: { state: KeyState }) {
  const t = useTranslations("ApiKeys");
  return <ShapeMark mark={MARKS[state]}>{t(`state.${state}`)}</ShapeMark>;
}
