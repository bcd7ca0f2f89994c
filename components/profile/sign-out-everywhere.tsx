"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { leaveDesk } from "@/components/shell/sign-out";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";

interface SignOutEverywhereProps {
  signOutEverywhere: () => Promise<Answer<void>>;
}

export function SignOutEverywhere({ signOutEverywhere }: SignOutEverywhereProps) {
  const t = useTranslations("Profile");
  const end = async () => {
    const answer = await signOutEverywhere();
    if (!answer.ok) return answer.message;
    leaveDesk();
    return undefined;
  };
  return (
    <div>
      <ConfirmButton trigger={<Button>{t("signOutEverywhere")}</Button>} title={t("signOutTitle")} text={t("signOutText")} action={t("signOutEverywhere")} onConfirm={end} />
    </div>
  );
}
