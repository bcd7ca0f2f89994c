"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useDeed } from "@/components/forms/use-deed";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";

interface RevokeKeyProps {
  id: string;
  name: string;
  revoke: (key: { id: string }) => Promise<Answer<unknown>>;
}

export function RevokeKey({ id, name, revoke }: RevokeKeyProps) {
  const t = useTranslations("ApiKeys");
  const deed = useDeed();
  return (
    <ConfirmButton
      trigger={
        <Button size="sm" aria-label={t("revokeNamed", { name })}>
          {t("revoke")}
        </Button>
      }
      title={t("revokeTitle", { name })}
      text={t("revokeHint")}
      action={t("revoke")}
      onConfirm={() => deed(() => revoke({ id }), t("revoked", { name }))}
    />
  );
}
