"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

interface ShownOnceProps {
  label: string;
  value: string;
  /** What it is for, how long it lasts. */
  hint?: string;
}

/** A secret that nobody will see again, to be copied now. */
export function ShownOnce({ label, value, hint }: ShownOnceProps) {
  const t = useTranslations("Forms");
  const [copied, setCopied] = useState<boolean>();
  // Browsers refuse where the page is not served securely: the text can still be marked by hand.
  const copy = () => (navigator.clipboard?.writeText(value) ?? Promise.reject(new Error("no clipboard"))).then(() => setCopied(true), () => setCopied(false));
  const Icon = copied ? Check : Copy;
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={label}>
        {(wiring) => <Textarea {...wiring} readOnly rows={1} value={value} spellCheck={false} onFocus={({ currentTarget }) => currentTarget.select()} className="min-h-0 resize-none font-mono wrap-anywhere sm:text-sm" />}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => void copy()}>
          <Icon aria-hidden className="size-3.5" />
          {t("copy")}
        </Button>
        <p role="status" className="text-xs text-quiet">
          {copied === undefined ? "" : t(copied ? "copied" : "copyRefused")}
        </p>
      </div>
      {hint && <p className="text-xs text-quiet">{hint}</p>}
    </div>
  );
}
