import { AppWindow, KeyRound, type LucideIcon, Monitor, Shapes, Wifi } from "lucide-react";
import type { Category } from "@/db/enums";

const ICONS: Record<Category, LucideIcon> = { hardware: Monitor, software: AppWindow, network: Wifi, permission: KeyRound, other: Shapes };

export function CategoryMark({ category }: { category: Category }) {
  const Icon = ICONS[category];
  return <Icon aria-hidden className="size-3.5! shrink-0 text-quiet" />;
}
