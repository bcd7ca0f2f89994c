"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import { sendPassword } from "./request-session";

/** Sets a password by the one-time link that this page was opened with; its token stands behind the #. */
export function SetPasswordForm() {
  const t = useTranslations("SetPassword");
  const signIn = useTranslations("SignIn");
  const locale = useLocale();
  const hydrated = useHydrated();
  const password = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState(false);
  const [pending, startTransition] = useTransition();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => {
      const answer = await sendPassword(window.location.hash.slice(1), password.current?.value ?? "", locale);
      if ("refusal" in answer) {
        setFailure(answer.refusal || signIn("unreachable"));
        password.current?.select();
      } else setDone(true);
    });
  };

  if (done) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="calm" role="status">
          {t("done")}
        </Notice>
        <Link href="/sign-in" className={cn(buttonStyle({ look: "primary" }), "h-9")}>
          {t("signIn")}
        </Link>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-sm text-quiet">{t("hint")}</p>
      <Field label={t("password")} {...(failure ? { error: failure } : {})}>
        {(wiring) => <Input {...wiring} ref={password} type="password" name="new-password" autoComplete="new-password" required autoFocus />}
      </Field>
      <Button type="submit" look="primary" className="h-9" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("submit")}
      </Button>
    </form>
  );
}
