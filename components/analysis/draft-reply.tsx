"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/db/enums";
import { Section } from "./section";

interface DraftReplyProps {
  text: string;
  language: Locale;
}

/** A first answer to the requester, for a person to read, change and send. */
export function DraftReply({ text, language }: DraftReplyProps) {
  const t = useTranslations("Analysis");
  const [copied, setCopied] = useState<boolean>();
  // Browsers refuse where the page is not served securely: the text can still be marked by hand.
  const copy = () => (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(() => setCopied(true), () => setCopied(false));
  const Icon = copied ? Check : Copy;
  return (
    <Section title={t("draftReply")}>
      <p lang={language} dir="auto" className="prose-plain whitespace-pre-line rounded-md border bg-canvas px-3 py-2 text-sm">
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" look="outline" size="sm" onClick={() => void copy()}>
          <Icon aria-hidden className="size-3.5" />
          {t("copy")}
        </Button>
        <p role="status" className="text-xs text-quiet">
          {copied !== undefined && t(copied ? "copied" : "copyRefused")}
        </p>
      </div>
    </Section>
  );
}
