"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/time/use-now";
import { Notice } from "@/components/ui/notice";

const LONG_MS = 15_000;
const EVERY_MS = 5_000;

/** Says so when no worker takes the analysis up. */
export function QueuedNote({ since }: { since: Date }) {
  const t = useTranslations("Analysis");
  const isLong = useNow(EVERY_MS) - since.getTime() > LONG_MS;
  return isLong ? <Notice tone="caution" role="status">{t("waitsForWorker")}</Notice> : <p className="text-sm text-quiet">{t("queued")}</p>;
}
