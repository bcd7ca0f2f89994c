"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

interface PasswordFormProps {
  /** For password managers. */
  email: string;
  changePassword: (change: PasswordChange) => Promise<Answer<void>>;
}

export function PasswordForm({ email, changePassword }: PasswordFormProps) {
  const t = useTranslations("Profile");
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const hydrated = useHydrated();
  const { run, pending, refusal } = useAction(changePassword, () => {
    form.current?.reset();
    setDone(true);
  });
  const { errors, onInput } = useFieldErrors(refusal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.current) return;
    setDone(false);
    const fields = new FormData(form.current);
    run({ currentPassword: String(fields.get("currentPassword")), newPassword: String(fields.get("newPassword")) });
  };
  return (
    <form ref={form} method="post" onSubmit={submit} onInput={onInput} className="flex max-w-sm flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      {isDone && (
        <Notice tone="calm" role="status">
          {t("passwordChanged")}
        </Notice>
      )}
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field label={t("currentPassword")} error={errors.currentPassword}>
        {(wiring) => <Input {...wiring} type="password" name="currentPassword" autoComplete="current-password" required />}
      </Field>
      <Field label={t("newPassword")} error={errors.newPassword}>
        {(wiring) => <Input {...wiring} type="password" name="newPassword" autoComplete="new-password" required />}
      </Field>
      <div>
        <Button type="submit" disabled={!hydrated} aria-disabled={pending}>
          {pending && <Spinner />}
          {t("changePassword")}
        </Button>
      </div>
    </form>
  );
}
