import { useTranslations } from "next-intl";
import type { Category, Priority, Status } from "@/db/enums";
import { cn } from "@/components/ui/cn";
import { CategoryMark } from "./category-mark";
import { PriorityMark } from "./priority-mark";
import { StatusMark } from "./status-mark";

export type FacetValue = { status: Status } | { priority: Priority } | { category: Category };

/** A status, priority or category as its mark and its word. */
export function Facet({ className, ...value }: FacetValue & { className?: string }) {
  const statuses = useTranslations("Statuses");
  const priorities = useTranslations("Priorities");
  const categories = useTranslations("Categories");
  const box = cn("inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap", className);
  if ("status" in value) return <span className={box}><StatusMark status={value.status} />{statuses(value.status)}</span>;
  if ("priority" in value) return <span className={box}><PriorityMark priority={value.priority} />{priorities(value.priority)}</span>;
  return <span className={box}><CategoryMark category={value.category} />{categories(value.category)}</span>;
}
