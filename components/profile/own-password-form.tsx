"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";

interface OwnPasswordFormProps<Result> {
  /** For password managers. */
  email: string;
  /** On the button. */
  label: string;
  action: (password: string) => Promise<Answer<Result>>;
  onDone: (result: Result) => void;
}

/** Asks for the password once more before what changes how one signs in. */
export function OwnPasswordForm<Result>({ email, label, action, onDone }: OwnPasswordFormProps<Result>) {
  const t = useTranslations("Profile");
  const field = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const { run, pending, refusal } = useAction(action, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(field.current?.value ?? "");
  };
  return (
    <form method="post" onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field label={t("currentPassword")} {...(refusal?.fields.password ? { error: refusal.fields.password } : {})}>
        {(wiring) => <Input {...wiring} ref={field} type="password" name="password" autoComplete="current-password" required />}
      </Field>
      <div>
        <Button type="submit" disabled={!hydrated} aria-disabled={pending}>
          {pending && <Spinner />}
          {label}
        </Button>
      </div>
    </form>
  );
}
