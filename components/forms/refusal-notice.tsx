import { Notice } from "@/components/ui/notice";
import type { Refusal } from "./answer";
import { SessionEnded } from "./session-ended";

/** Why it was refused, above the form; fields say their part themselves. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  if (!refusal) return null;
  return (
    <Notice tone="danger" role="alert">
      {refusal.code === "unauthenticated" ? <SessionEnded /> : refusal.message}
    </Notice>
  );
}
