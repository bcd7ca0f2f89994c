"use client";

import { PanelRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { usePreviewSetting } from "./preview-setting";

export function PreviewButton() {
  const t = useTranslations("Preview");
  const { on, turn } = usePreviewSetting();
  return (
    <Tooltip text={t("toggle")}>
      <Button look="ghost" size="icon" aria-label={t("toggle")} aria-pressed={on} onClick={() => turn(!on)} className={on ? "bg-sunken text-ink max-xl:hidden" : "max-xl:hidden"}>
        <PanelRight aria-hidden />
      </Button>
    </Tooltip>
  );
}
