"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { unreadQuery } from "./unread-query";

interface MarkAllReadProps {
  markAllRead: () => Promise<Answer<{ read: number }>>;
}

export function MarkAllRead({ markAllRead }: MarkAllReadProps) {
  const t = useTranslations("Inbox");
  const queries = useQueryClient();
  const show = useToast();
  const { run, pending, refusal } = useAction(markAllRead, ({ read }) => {
    void queries.invalidateQueries(unreadQuery);
    show({ text: t("allRead", { read }) });
  });
  return (
    <div className="flex items-center gap-2">
      {refusal && (
        <span role="alert" className="text-sm text-danger">
          {refusal.message}
        </span>
      )}
      <Button onClick={() => run()} aria-disabled={pending}>
        {pending ? <Spinner /> : <CheckCheck aria-hidden />}
        {t("markAll")}
      </Button>
    </div>
  );
}
