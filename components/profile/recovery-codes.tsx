"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => void;
}

/** Shown this once: each lets its person in without the app. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useTranslations("Profile.factor");
  return (
    <>
      <Notice tone="caution" role="status">
        {t("recovery")}
      </Notice>
      <ul aria-label={t("recoveryCodes")} className="grid w-fit grid-cols-1 gap-x-8 gap-y-1 rounded-md border bg-canvas px-4 py-3 font-mono text-base select-all sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button look="primary" onClick={onKept} autoFocus>
          {t("kept")}
        </Button>
      </div>
    </>
  );
}
