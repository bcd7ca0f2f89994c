"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FILES_A_TICKET } from "@/lib/attachments/limits";
import { fileTrouble } from "./file-trouble";
import { useWaitingFiles } from "./use-waiting-files";

const MEGABYTE = 1_048_576;

/** Files that were chosen for what a draft is of, and why others were not taken. */
export function useChosenFiles(draft: string, limit: number) {
  const t = useTranslations("NewTicket");
  const format = useFormatter();
  const waiting = useWaitingFiles(draft);
  const [refused, setRefused] = useState<string[]>([]);
  const most = format.number(limit / MEGABYTE, { style: "unit", unit: "megabyte", unitDisplay: "short", maximumFractionDigits: 1 });
  const choose = (files: readonly File[]) => {
    const sentences: string[] = [];
    const taken: File[] = [];
    for (const file of files) {
      const trouble = fileTrouble(file, limit, waiting.files.length + taken.length);
      if (trouble) sentences.push(t(`file.${trouble}`, { name: file.name, size: most, count: FILES_A_TICKET }));
      else taken.push(file);
    }
    setRefused(sentences);
    if (taken.length > 0) waiting.add(taken);
  };
  return { waiting, refused, choose, most };
}
