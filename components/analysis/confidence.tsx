import { CircleHelp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { confidenceLevel } from "./confidence-level";

const TONES = { low: "bg-caution", fair: "bg-progress", high: "bg-resolved" };

interface ConfidenceProps {
  score: number;
  /** How many judged analyses stand behind it; null: too few. */
  measuredBy: number | null;
}

/** A number, a bar and a word, with what it rests on; marked as unmeasured until enough feedback says what it is worth. */
export function Confidence({ score, measuredBy }: ConfidenceProps) {
  const t = useTranslations("Analysis");
  const format = useFormatter();
  const level = confidenceLevel(score);
  const basis = measuredBy === null ? t("unmeasured") : t("measured", { n: measuredBy });
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <span className="font-medium tabular">{format.number(score, { style: "percent", maximumFractionDigits: 0 })}</span>
        <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-sm bg-line">
          <span className={cn("block h-full", TONES[level])} style={{ width: `${score * 100}%` }} />
        </span>
        <span>{t(`level.${level}`)}</span>
      </p>
      <Popover
        label={basis}
        trigger={
          <button type="button" className="-ml-1 flex min-h-6 items-center gap-1 rounded-sm px-1 text-left text-xs text-quiet hover:text-ink">
            {basis}
            <CircleHelp aria-hidden className="size-3.5" />
          </button>
        }
      >
        {measuredBy === null ? t("unmeasuredWhy") : t("measuredWhy")}
      </Popover>
    </>
  );
}
