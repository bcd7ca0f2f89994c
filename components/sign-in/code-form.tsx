"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { sendCode } from "./request-session";

interface CodeFormProps {
  onSignedIn: () => Promise<void>;
  onStartAgain: () => void;
}

/** The second step of a sign-in, for who has set one up. */
export function CodeForm({ onSignedIn, onStartAgain }: CodeFormProps) {
  const t = useTranslations("SignIn");
  const locale = useLocale();
  const code = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string>();
  const [pending, startTransition] = useTransition();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => {
      setFailure(undefined);
      const answer = await sendCode(code.current?.value ?? "", locale);
      if (!("refusal" in answer)) return onSignedIn();
      setFailure(answer.refusal || t("unreachable"));
      code.current?.select();
      return undefined;
    });
  };

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {failure && (
        <Notice tone="danger" role="alert">
          {failure}
        </Notice>
      )}
      <Field label={t("code")}>{(wiring) => <Input {...wiring} ref={code} name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required autoFocus />}</Field>
      <p className="-mt-2 text-sm text-quiet">{t("codeHint")}</p>
      <Button type="submit" look="primary" className="h-9" aria-disabled={pending}>
        {pending && <Spinner />}
        {t("confirm")}
      </Button>
      <Button look="ghost" onClick={onStartAgain}>
        {t("startAgain")}
      </Button>
    </form>
  );
}
