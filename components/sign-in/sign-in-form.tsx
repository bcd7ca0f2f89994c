"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { type DemoLogin, DemoLogins } from "./demo-logins";
import { requestSession } from "./request-session";

interface SignInFormProps {
  next: string;
  demoLogins: readonly DemoLogin[];
  /** Takes over the language that the account keeps, unless one was chosen here. */
  adoptLocale: () => Promise<void>;
}

export function SignInForm({ next, demoLogins, adoptLocale }: SignInFormProps) {
  const t = useTranslations("SignIn");
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [credentials, setCredentials] = useState({ email: "", password: "" });
  const [failure, setFailure] = useState<string>();
  const [pending, startTransition] = useTransition();

  const submit = () =>
    startTransition(async () => {
      setFailure(undefined);
      const refusal = await requestSession(credentials, locale);
      if (refusal !== undefined) {
        setFailure(refusal || t("unreachable"));
        form.current?.querySelector<HTMLInputElement>("[type=password]")?.select();
        return;
      }
      await adoptLocale();
      router.replace(next);
      router.refresh();
    });
  const fill = (login: DemoLogin) => {
    setCredentials({ email: login.email, password: login.password });
    form.current?.querySelector<HTMLButtonElement>("[type=submit]")?.focus();
  };

  return (
    <>
      <form ref={form} action={submit} className="flex flex-col gap-4">
        {failure && (
          <Notice tone="danger" role="alert">
            {failure}
          </Notice>
        )}
        <Field label={t("email")}>
          {(wiring) => (
            <Input
              {...wiring}
              type="email"
              name="email"
              autoComplete="username"
              required
              autoFocus
              value={credentials.email}
              onChange={(event) => setCredentials({ ...credentials, email: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("password")}>
          {(wiring) => (
            <Input
              {...wiring}
              type="password"
              name="password"
              autoComplete="current-password"
              required
              value={credentials.password}
              onChange={(event) => setCredentials({ ...credentials, password: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" look="primary" className="h-9" aria-disabled={pending}>
          {pending && <Spinner />}
          {t("submit")}
        </Button>
      </form>
      {demoLogins.length > 0 && <DemoLogins logins={demoLogins} onChoose={fill} />}
    </>
  );
}
