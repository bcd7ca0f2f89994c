import { AtSign, CircleCheck, Eye, type LucideIcon, MessageSquare, UserCheck } from "lucide-react";
import type { NotificationKind } from "@/db/enums";

const ICONS: Record<NotificationKind, LucideIcon> = { mentioned: AtSign, assigned: UserCheck, answered: MessageSquare, resolved: CircleCheck, watched: Eye };

export function KindMark({ kind }: { kind: NotificationKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className="size-4 shrink-0 text-quiet" />;
}
