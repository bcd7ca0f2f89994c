"use client";

import { ChevronRight, Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { SuggestList } from "./suggest-list";
import type { Suggestions } from "./use-suggestions";

interface SuggestBarProps {
  suggestions: Suggestions;
  onSolved: () => void;
}

/** One line under the title on narrow screens, of the same height whether something is found or not; it opens what was found. */
export function SuggestBar({ suggestions: { found, count, state }, onSolved }: SuggestBarProps) {
  const t = useTranslations("Suggest");
  const [open, setOpen] = useState(false);
  const isFound = found !== undefined && state === "found";
  const solve = () => {
    setOpen(false);
    onSolved();
  };
  return (
    <Dialog open={open && isFound} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <button
          type="button"
          disabled={!isFound}
          className={cn("flex min-h-9 w-full items-center gap-2 rounded-md border usual:border-dashed px-2.5 text-left text-sm usual:text-quiet lg:hidden", isFound && "border-solid bg-accent-soft font-medium text-ink")}
        >
          <Lightbulb aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 grow py-1">{isFound ? t("count", { count }) : t(state === "missing" ? "missing" : state === "none" ? "none" : "short")}</span>
          {isFound && <ChevronRight aria-hidden className="size-4 shrink-0" />}
        </button>
      </DialogTrigger>
      <DialogContent place="side" title={t("title")}>
        {found && <SuggestList found={found} onSolved={solve} />}
      </DialogContent>
    </Dialog>
  );
}
