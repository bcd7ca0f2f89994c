"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { sendChange } from "./send-change";
import type { TicketCache } from "./use-ticket-cache";

/** Sends a change of the version seen; an answer that never came is a refusal of code "unreachable". */
export function useSend(cache: TicketCache) {
  const t = useTranslations("Ui");
  return async <Result>(fields: readonly string[], call: (version: number) => Promise<Answer<Result>>, seen = cache.current().version): Promise<Answer<Result>> => {
    const unreachable = (): Answer<Result> => ({ ok: false, code: "unreachable", message: t("unreachable"), fields: {}, details: {} });
    const answer = await sendChange({ version: seen, fields, call: (version) => call(version).catch(unreachable) });
    cache.refresh();
    return answer;
  };
}

export type Send = ReturnType<typeof useSend>;
