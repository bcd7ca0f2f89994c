import { Notice } from "@/components/ui/notice";
import type { Refusal } from "./answer";

/** Why it was refused, above the form; fields say their part themselves. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  if (!refusal) return null;
  return (
    <Notice tone="danger" role="alert">
      {refusal.message}
    </Notice>
  );
}
