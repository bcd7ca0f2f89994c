"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "./dialog";
import { DialogActions } from "./dialog-actions";
import { Notice } from "./notice";
import { Spinner } from "./spinner";

interface ConfirmButtonProps {
  /** The button that asks. */
  trigger: ReactNode;
  title: string;
  /** What cannot be undone. */
  text: string;
  /** The verb, as on the button that does it. */
  action: string;
  /** Resolves to a sentence where it was refused. */
  onConfirm: () => Promise<string | undefined>;
}

/** Asks before what cannot be undone; a refusal is said where it was asked. */
export function ConfirmButton({ trigger, title, text, action, onConfirm }: ConfirmButtonProps) {
  const t = useTranslations("Ui");
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [pending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const refused = await onConfirm().catch(() => t("unreachable"));
      setRefusal(refused);
      if (refused === undefined) setOpen(false);
    });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} description={text}>
        {refusal && (
          <Notice tone="danger" role="alert">
            {refusal}
          </Notice>
        )}
        <DialogActions>
          <DialogClose asChild>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button look="danger" onClick={confirm} aria-disabled={pending}>
            {pending && <Spinner />}
            {action}
          </Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}
