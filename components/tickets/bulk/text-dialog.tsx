"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { Refusal } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";

interface TextDialogProps {
  /** What is asked for; undefined while nothing is. */
  kind: "resolve" | "reopen";
  count: number;
  pending: boolean;
  /** Resolves to why it could not be done. */
  onSend: (text: string) => Promise<Refusal | undefined>;
  onClose: () => void;
}

const FIELD = { resolve: "resolution", reopen: "reason" } as const;

/** Asks once for what is written into every selected ticket. What was typed stays until it is done. */
export function TextDialog({ kind, count, pending, onSend, onClose }: TextDialogProps) {
  const t = useTranslations("Bulk");
  const ui = useTranslations("Ui");
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async () => {
    if (pending) return;
    const refused = await onSend(text);
    setRefusal(refused);
    if (!refused) onClose();
  };
  const error = refusal?.fields[FIELD[kind]];
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t(`${kind}Title`, { n: count })} description={t(`${kind}Hint`)}>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {!error && <RefusalNotice refusal={refusal} />}
          <Field label={t(FIELD[kind])} error={error}>
            {(wiring) => <Textarea {...wiring} value={text} onChange={({ target }) => setText(target.value)} onKeyDown={sendByKey} autoFocus dir="auto" />}
          </Field>
          <DialogActions>
            <DialogClose asChild>
              <Button>{ui("cancel")}</Button>
            </DialogClose>
            <Button type="submit" look="primary" aria-disabled={pending}>
              {pending && <Spinner />}
              {t(kind)}
            </Button>
          </DialogActions>
        </form>
      </DialogContent>
    </Dialog>
  );
}
