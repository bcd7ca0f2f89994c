"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import { CodeForm } from "./code-form";
import { type DemoLogin, DemoLogins } from "./demo-logins";
import { requestSession } from "./request-session";

interface SignInFormProps {
  next: string;
  demoLogins: readonly DemoLogin[];
  /** Takes over the language that the account keeps, unless one was chosen here. */
  adoptLocale: () => Promise<void>;
}

/** The fields belong to the browser: password managers write into them before the page answers. */
export function SignInForm({ next, demoLogins, adoptLocale }: SignInFormProps) {
  const t = useTranslations("SignIn");
  const locale = useLocale();
  const router = useRouter();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string>();
  const [asksForCode, setAsksForCode] = useState(false);
  const [pending, startTransition] = useTransition();
  const hydrated = useHydrated();

  const enter = async () => {
    await adoptLocale();
    router.replace(next);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const credentials = { email: email.current?.value ?? "", password: password.current?.value ?? "" };
    startTransition(async () => {
      setFailure(undefined);
      const answer = await requestSession(credentials, locale);
      if ("refusal" in answer) {
        setFailure(answer.refusal || t("unreachable"));
        password.current?.select();
      } else if (answer.second_factor_required) setAsksForCode(true);
      else await enter();
    });
  };
  const fill = (login: DemoLogin) => {
    if (email.current) email.current.value = login.email;
    if (password.current) password.current.value = login.password;
    send.current?.focus();
  };

  if (asksForCode) return <CodeForm onSignedIn={enter} onStartAgain={() => setAsksForCode(false)} />;
  return (
    <>
      <form method="post" onSubmit={submit} className="flex flex-col gap-4">
        {failure && (
          <Notice tone="danger" role="alert">
            {failure}
          </Notice>
        )}
        <Field label={t("email")}>{(wiring) => <Input {...wiring} ref={email} type="email" name="email" autoComplete="username" required autoFocus />}</Field>
        <Field label={t("password")}>
          {(wiring) => <Input {...wiring} ref={password} type="password" name="password" autoComplete="current-password" required />}
        </Field>
        <Button ref={send} type="submit" look="primary" className="h-9" disabled={!hydrated} aria-disabled={pending}>
          {pending && <Spinner />}
          {t("submit")}
        </Button>
      </form>
      {demoLogins.length > 0 && <DemoLogins logins={demoLogins} onChoose={fill} />}
    </>
  );
}
