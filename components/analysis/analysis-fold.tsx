"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

interface AnalysisFoldProps {
  /** Steps that are hidden while it is folded. */
  more: number;
  children: ReactNode;
}

/** Phones show the verdict and the first step until it is unfolded; wider screens show all. */
export function AnalysisFold({ more, children }: AnalysisFoldProps) {
  const t = useTranslations("Analysis");
  const id = useId();
  const [isFolded, setFolded] = useState(true);
  return (
    <>
      <div id={id} data-folded={isFolded ? "" : undefined} className="group/analysis divide-y">
        {children}
      </div>
      <div className="px-2 py-1 sm:hidden">
        <Button look="ghost" className="w-full text-accent" aria-expanded={!isFolded} aria-controls={id} onClick={() => setFolded(!isFolded)}>
          <ChevronDown aria-hidden className={cn("transition-transform", !isFolded && "rotate-180")} />
          {isFolded ? t("unfold", { count: more }) : t("fold")}
        </Button>
      </div>
    </>
  );
}
