"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/check-field";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { Role } from "@/db/enums";
import { ShortcutTable } from "./shortcut-table";
import { setShortcuts, useShortcutsOn } from "./shortcut-setting";

interface ShortcutDialogProps {
  role: Role;
  onClose: () => void;
}

export function ShortcutDialog({ role, onClose }: ShortcutDialogProps) {
  const t = useTranslations("Shortcuts");
  const on = useShortcutsOn();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title")} className="max-w-3xl">
        <div className="flex flex-col gap-5">
          <CheckField label={t("use")} hint={t("useHint")} checked={on} onChange={({ target }) => setShortcuts(target.checked)} />
          <ShortcutTable role={role} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
