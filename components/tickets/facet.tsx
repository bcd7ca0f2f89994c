import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Category, Priority, Status } from "@/db/enums";
import { CategoryMark } from "./category-mark";
import { PriorityMark } from "./priority-mark";
import { StatusMark } from "./status-mark";

export type FacetValue = { status: Status } | { priority: Priority } | { category: Category };

function useMarkAndWord(value: FacetValue): [ReactNode, string] {
  const t = useTranslations();
  if ("status" in value) return [<StatusMark key="mark" status={value.status} />, t(`Statuses.${value.status}`)];
  if ("priority" in value) return [<PriorityMark key="mark" priority={value.priority} />, t(`Priorities.${value.priority}`)];
  return [<CategoryMark key="mark" category={value.category} />, t(`Categories.${value.category}`)];
}

/** A status, priority or category as its mark and its word. */
export function Facet({ className, ...value }: FacetValue & { className?: string }) {
  const [mark, word] = useMarkAndWord(value);
  return (
    <span className={cn("flex w-fit min-w-0 items-center gap-1.5 whitespace-nowrap", className)}>
      {mark}
      {word}
    </span>
  );
}
