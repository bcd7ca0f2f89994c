"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";

interface RestoreButtonProps {
  id: string;
  ticketNumber: string;
  restore: (ticket: { id: string }) => Promise<Answer<unknown>>;
}

export function RestoreButton({ id, ticketNumber, restore }: RestoreButtonProps) {
  const t = useTranslations("Records");
  const toast = useToast();
  const router = useRouter();
  const again = async () => {
    const answer = await restore({ id });
    toast(answer.ok ? { text: t("restored", { number: ticketNumber }) } : { text: answer.message, tone: "danger" });
    return answer;
  };
  const { run, pending } = useAction(again, () => router.refresh());
  return (
    <Button size="sm" aria-label={t("restoreNamed", { number: ticketNumber })} onClick={() => run()} aria-disabled={pending}>
      {pending && <Spinner />}
      {t("restore")}
    </Button>
  );
}
