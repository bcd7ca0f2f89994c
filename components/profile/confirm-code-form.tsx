"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { QrCode } from "./qr-code";
import type { QrShape } from "./qr-shape";
import { secretOf } from "./secret-of";

interface ConfirmCodeFormProps {
  otpauthUri: string;
  qr: QrShape;
  confirm: (code: string) => Promise<Answer<void>>;
  onConfirmed: () => void;
  onCancel: () => void;
}

const linkTo = (href: string) => (words: ReactNode) => (
  <a href={href} className="text-accent underline underline-offset-2">
    {words}
  </a>
);

/** The secret for an authenticator app, and the first code that shows it has arrived there. */
export function ConfirmCodeForm({ otpauthUri, qr, confirm, onConfirmed, onCancel }: ConfirmCodeFormProps) {
  const t = useTranslations("Profile.factor");
  const field = useRef<HTMLInputElement>(null);
  const { run, pending, refusal } = useAction(confirm, onConfirmed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(field.current?.value ?? "");
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <ol className="flex list-decimal flex-col gap-3 pl-5 text-sm">
        <li>
          {t("scan")}
          <div className="flex flex-wrap items-start gap-4 pt-2">
            <QrCode shape={qr} label={t("qr")} />
            <div className="flex min-w-0 grow basis-56 flex-col gap-1.5">
              <p>{t.rich("addSecret", { link: linkTo(otpauthUri) })}</p>
              <code className="block w-fit rounded-md border bg-canvas px-3 py-2 font-mono text-base wrap-anywhere select-all">{secretOf(otpauthUri)}</code>
            </div>
          </div>
        </li>
        <li>{t("typeCode")}</li>
      </ol>
      <div className="max-w-48">
        <Field label={t("code")} {...(refusal?.fields.code ? { error: refusal.fields.code } : {})}>
          {(wiring) => <Input {...wiring} ref={field} name="code" inputMode="numeric" autoComplete="one-time-code" required autoFocus />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending && <Spinner />}
          {t("confirm")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
