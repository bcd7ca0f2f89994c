import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { DiffPart } from "./text-diff";

interface DiffCellProps {
  /** Null: the other side has a line here that this one has not. */
  parts: readonly DiffPart[] | null;
  side: "removed" | "added";
}

const SIDES = { removed: { ground: "bg-danger-soft", sign: "−", mark: "bg-danger/20 line-through" }, added: { ground: "bg-accent-soft", sign: "+", mark: "bg-accent/20 underline" } };

/** A line of one side: its sign, its ground and its words say what changed. */
export function DiffCell({ parts, side }: DiffCellProps) {
  const t = useTranslations("ArticleVersions");
  const { ground, sign, mark } = SIDES[side];
  if (!parts) {
    return (
      <td role="cell" className="bg-canvas max-lg:hidden">
        {" "}
      </td>
    );
  }
  return (
    <td role="cell" className={cn("flex min-w-0 gap-2 px-3 py-0.5", ground)}>
      <span aria-hidden className="w-2 shrink-0 text-quiet">
        {sign}
      </span>
      <span className="sr-only">{t(side)}: </span>
      <span className="min-w-0 prose-plain">
        {parts.map(({ text, kind }, index) => {
          if (kind === "same") return text;
          const Word = kind === "added" ? "ins" : "del";
          return (
            <Word key={index} className={cn("rounded-sm usual:no-underline decoration-1", parts.length > 1 && mark)}>
              {text}
            </Word>
          );
        })}
      </span>
    </td>
  );
}
