"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { timeChoice } from "./time-choice";
import { useNow } from "./use-now";

const EVERY_MS = 30_000;

/** A moment in few words; the exact one is its title. Server and browser may differ by a tick, which is no fault. */
export function RelativeTime({ value, className }: { value: Date; className?: string }) {
  const t = useTranslations("Time");
  const format = useFormatter();
  const locale = useLocale();
  const choice = timeChoice(value, useNow(EVERY_MS));
  const words = () => {
    if (choice.kind === "now") return t("now");
    if (choice.kind === "relative") return new Intl.RelativeTimeFormat(locale, { style: "short" }).format(choice.value, choice.unit);
    return format.dateTime(value, { day: "numeric", month: "short", year: choice.withYear ? "numeric" : undefined });
  };
  return (
    <time dateTime={value.toISOString()} title={format.dateTime(value, { dateStyle: "full", timeStyle: "short" })} className={className} suppressHydrationWarning>
      {words()}
    </time>
  );
}
