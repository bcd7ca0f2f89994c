"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { VIEW_NAME_MAX } from "@/lib/views/limits";

export interface ViewFacts {
  name: string;
  shared: boolean;
}

interface ViewDialogProps {
  kind: "save" | "rename";
  initial: ViewFacts;
  /** Resolves to why it was refused. */
  onSave: (facts: ViewFacts) => Promise<Refusal | undefined>;
  onClose: () => void;
}

/** Name and audience of a view. */
export function ViewDialog({ kind, initial, onSave, onClose }: ViewDialogProps) {
  const t = useTranslations("Views");
  const ui = useTranslations("Ui");
  const [name, setName] = useState(initial.name);
  const [shared, setShared] = useState(initial.shared);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const refused = await onSave({ name: name.trim(), shared });
    setPending(false);
    setRefusal(refused);
    if (!refused) onClose();
  };
  const error = refusal?.fields.name;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t(`${kind}Title`)}>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!pending) void save();
          }}
        >
          {!error && <RefusalNotice refusal={refusal} />}
          <Field label={t("name")} error={error}>
            {(wiring) => <Input {...wiring} value={name} onChange={({ target }) => setName(target.value)} maxLength={VIEW_NAME_MAX} autoComplete="off" autoFocus dir="auto" />}
          </Field>
          <CheckField label={t("shared")} hint={t("sharedHint")} checked={shared} onChange={({ target }) => setShared(target.checked)} />
          <DialogActions>
            <DialogClose asChild>
              <Button>{ui("cancel")}</Button>
            </DialogClose>
            <Button type="submit" look="primary" aria-disabled={pending}>
              {pending && <Spinner />}
              {t("save")}
            </Button>
          </DialogActions>
        </form>
      </DialogContent>
    </Dialog>
  );
}
