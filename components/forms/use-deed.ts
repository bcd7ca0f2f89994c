"use client";

import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toasts";
import type { Answer } from "./answer";

/** Runs an action, then says what was done and reads the page anew. Resolves to the sentence of a refusal. */
export function useDeed() {
  const toast = useToast();
  const router = useRouter();
  return async (action: () => Promise<Answer<unknown>>, done: string): Promise<string | undefined> => {
    const answer = await action();
    if (!answer.ok) return answer.message;
    toast({ text: done });
    router.refresh();
    return undefined;
  };
}
