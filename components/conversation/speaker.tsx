import { Bot } from "lucide-react";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Avatar } from "@/components/ui/avatar";

interface SpeakerProps {
  /** Undefined for what speaks for itself: a system that is connected. */
  name: string | undefined;
  role: "requester" | "staff" | "system";
  at: Date;
}

/** Who says it, what they are here, and when. */
export function Speaker({ name, role, at }: SpeakerProps) {
  const t = useTranslations("Conversation");
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm">
      {name ? (
        <Avatar name={name} />
      ) : (
        <span aria-hidden className="flex size-7 items-center justify-center rounded-full bg-sunken text-quiet">
          <Bot className="size-4" />
        </span>
      )}
      <span className="min-w-0 font-semibold wrap-anywhere">{name ?? t("system")}</span>
      <span className="text-xs text-quiet">{role !== "system" && `${t(role)} · `}<RelativeTime value={at} /></span>
    </p>
  );
}
