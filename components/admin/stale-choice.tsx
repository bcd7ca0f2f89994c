import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface StaleChoiceProps {
  message: string;
  /** What is there now. */
  children?: ReactNode;
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody saved first: what was typed stays in the form until one of both is chosen. */
export function StaleChoice({ message, children, onKeep, onTake }: StaleChoiceProps) {
  const t = useTranslations("Admin");
  return (
    <Notice tone="caution" role="alert">
      <p>{message}</p>
      {children}
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" onClick={onKeep}>
          {t("keepMine")}
        </Button>
        <Button size="sm" onClick={onTake}>
          {t("takeTheirs")}
        </Button>
      </div>
    </Notice>
  );
}
