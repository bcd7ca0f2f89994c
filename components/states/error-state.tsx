"use client";

import { RotateCw, ShieldX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatePage } from "./state-page";

interface ErrorStateProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** What went wrong, as far as the reader can do something about it; the digest names it in the desk's log. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const t = useTranslations("States");
  if (error.digest === "forbidden") return <StatePage icon={ShieldX} title={t("forbidden")} text={t("forbiddenHint")} />;
  return (
    <StatePage icon={TriangleAlert} title={t("error")} text={t("errorHint")}>
      <Button look="primary" onClick={retry}>
        <RotateCw aria-hidden />
        {t("retry")}
      </Button>
      {error.digest && <p className="w-full text-xs text-quiet">{t("reference", { digest: error.digest })}</p>}
    </StatePage>
  );
}
