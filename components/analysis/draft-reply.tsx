"use client";

import { Check, Copy, CornerDownLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Locale } from "@/db/enums";
import { Section } from "./section";

interface DraftReplyProps {
  text: string;
  language: Locale;
  takeReply?: (text: string) => void;
}

/** From here on a text is long: the rest unfolds. */
const LINES = 5;
const CHARACTERS = 400;

/** A first answer to the requester, for a person to read, change and send. */
export function DraftReply({ text, language, takeReply }: DraftReplyProps) {
  const t = useTranslations("Analysis");
  const id = useId();
  const [copied, setCopied] = useState<boolean>();
  const isLong = text.length > CHARACTERS || text.split("\n").length > LINES;
  const [isWhole, setWhole] = useState(false);
  // Browsers refuse where the page is not served securely: the text can still be marked by hand.
  const copy = () => (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(() => setCopied(true), () => setCopied(false));
  const Icon = copied ? Check : Copy;
  return (
    <Section title={t("draftReply")}>
      <p id={id} lang={language} dir="auto" className={cn("prose-plain rounded-md border bg-canvas px-3 py-2 text-sm whitespace-pre-line", isLong && !isWhole && "line-clamp-5 pb-0 sm:line-clamp-6")}>
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {takeReply && (
          <Button size="sm" onClick={() => takeReply(text)}>
            <CornerDownLeft aria-hidden />
            {t("take")}
          </Button>
        )}
        <Button look={takeReply ? "ghost" : "outline"} size="sm" onClick={() => void copy()}>
          <Icon aria-hidden />
          {t("copy")}
        </Button>
        {isLong && (
          <Button look="ghost" size="sm" aria-expanded={isWhole} aria-controls={id} onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? "less" : "whole")}
          </Button>
        )}
        <p role="status" className="text-xs text-quiet">
          {copied !== undefined && t(copied ? "copied" : "copyRefused")}
        </p>
      </div>
    </Section>
  );
}
