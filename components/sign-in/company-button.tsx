"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import { requestCompanySignIn } from "./request-session";

interface CompanyButtonProps {
  next: string;
  /** Why somebody has just come back from there without being signed in. */
  refusal?: string;
}

/** Leads to the company's own sign-in and back. */
export function CompanyButton({ next, refusal }: CompanyButtonProps) {
  const t = useTranslations("SignIn");
  const locale = useLocale();
  const hydrated = useHydrated();
  const [failure, setFailure] = useState(refusal);
  const [pending, startTransition] = useTransition();

  const go = () => {
    if (pending) return;
    startTransition(async () => {
      setFailure(undefined);
      const answer = await requestCompanySignIn(next, locale);
      if ("refusal" in answer) setFailure(answer.refusal || t("unreachable"));
      else window.location.assign(answer.url);
    });
  };

  return (
    <div className="flex flex-col gap-3 border-t pt-5">
      {failure && (
        <Notice tone="danger" role="alert">
          {failure}
        </Notice>
      )}
      <Button className="h-9" onClick={go} disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("company")}
      </Button>
    </div>
  );
}
