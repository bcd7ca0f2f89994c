import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Notification } from "@/lib/notifications/schema";

const strong = (words: ReactNode) => <strong className="font-semibold">{words}</strong>;

/** What happened, in words: who did what. */
export function NotificationSentence({ notification: { kind, commentId, causedByType, causedByName } }: { notification: Notification }) {
  const t = useTranslations("Inbox");
  const who = causedByName ?? t(causedByType === "api_key" ? "integration" : "desk");
  const what = kind === "watched" && commentId !== null ? "watchedComment" : kind;
  return <span>{t.rich(`what.${what}`, { who, strong })}</span>;
}
