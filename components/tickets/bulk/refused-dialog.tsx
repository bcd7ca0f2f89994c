"use client";

import { useTranslations } from "next-intl";
import type { ListedRow } from "@/components/tickets/list/listed-row";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { RefusedChange } from "./bulk-tools";
import { RefusedList } from "./refused-list";

interface RefusedDialogProps {
  refused: RefusedChange[];
  rows: ListedRow[];
  onClose: () => void;
}

/** Which tickets were left as they are, each with its reason. */
export function RefusedDialog({ refused, rows, onClose }: RefusedDialogProps) {
  const t = useTranslations("Bulk");
  return (
    <Dialog open={refused.length > 0} onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("refused", { n: refused.length })} description={t("refusedHint", { n: refused.length })}>
        <RefusedList refused={refused} rows={rows} />
      </DialogContent>
    </Dialog>
  );
}
