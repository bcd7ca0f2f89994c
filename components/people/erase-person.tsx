"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";

interface ErasePersonProps {
  employeeId: string;
  erase: () => Promise<Answer<unknown>>;
}

/** Asks to type the employee id first: nothing brings a name back. */
export function ErasePerson({ employeeId, erase }: ErasePersonProps) {
  const t = useTranslations("People");
  const ui = useTranslations("Ui");
  const toast = useToast();
  const router = useRouter();
  const typed = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [differs, setDiffers] = useState(false);
  const { run, pending, refusal } = useAction(erase, () => {
    setOpen(false);
    toast({ text: t("erased", { id: employeeId }) });
    router.refresh();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = typed.current?.value.trim() !== employeeId;
    setDiffers(wrong);
    if (wrong) typed.current?.focus();
    else run();
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button look="danger">{t("erase")}</Button>
      </DialogTrigger>
      <DialogContent title={t("eraseTitle")} description={t("eraseHint")}>
        <form onSubmit={submit} noValidate className="flex flex-col gap-3">
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            <li>{t("eraseGoes")}</li>
            <li>{t("eraseStays")}</li>
            <li>{t("eraseNeverBack")}</li>
          </ul>
          <RefusalNotice refusal={refusal} />
          <Field label={t("eraseType", { id: employeeId })} error={differs ? t("eraseDiffers") : undefined}>
            {(wiring) => <Input {...wiring} ref={typed} autoComplete="off" autoCapitalize="off" spellCheck={false} />}
          </Field>
          <DialogActions>
            <DialogClose asChild>
              <Button>{ui("cancel")}</Button>
            </DialogClose>
            <Button type="submit" look="danger" aria-disabled={pending}>
              {pending && <Spinner />}
              {t("erase")}
            </Button>
          </DialogActions>
        </form>
      </DialogContent>
    </Dialog>
  );
}
