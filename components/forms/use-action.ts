"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Answer, Refusal } from "./answer";

/**
 * Runs a server action: pending while it lasts, then its refusal until it is run again. An answer that never came is a
 * refusal too, of code "unreachable"; what was typed stays where it is.
 */
export function useAction<Input extends unknown[], Result>(action: (...input: Input) => Promise<Answer<Result>>, onDone?: (result: Result, ...input: Input) => void) {
  const t = useTranslations("Ui");
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  const unreachable = (): Answer<Result> => ({ ok: false, code: "unreachable", message: t("unreachable"), fields: {}, details: {} });
  const run = (...input: Input) => {
    if (pending) return;
    startTransition(async () => {
      const answer = await action(...input).catch(unreachable);
      setRefusal(answer.ok ? undefined : answer);
      if (answer.ok) onDone?.(answer.result, ...input);
    });
  };
  return { run, pending, refusal, forgive: () => setRefusal(undefined) };
}
