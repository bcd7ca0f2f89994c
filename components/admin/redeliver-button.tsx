"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { useRouter } from "next/navigation";
import type { RedeliverInput } from "@/lib/webhooks/schema";

interface RedeliverButtonProps {
  target: RedeliverInput;
  redeliver: (target: RedeliverInput) => Promise<Answer<unknown>>;
}

export function RedeliverButton({ target, redeliver }: RedeliverButtonProps) {
  const t = useTranslations("Webhooks");
  const toast = useToast();
  const router = useRouter();
  const again = async (wanted: RedeliverInput) => {
    const answer = await redeliver(wanted);
    toast(answer.ok ? { text: t("redelivered") } : { text: answer.message, tone: "danger" });
    return answer;
  };
  const { run, pending } = useAction(again, () => router.refresh());
  return (
    <Button size="sm" onClick={() => run(target)} aria-disabled={pending}>
      {pending && <Spinner />}
      {t("redeliver")}
    </Button>
  );
}
