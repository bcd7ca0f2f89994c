import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { ChangeLine } from "./change-line";
import { CommentEntry } from "./comment-entry";
import { conversationEntries } from "./conversation-entries";
import { ResolutionEntry } from "./resolution-entry";
import { usePointedComment } from "./use-pointed-comment";

interface ConversationProps {
  desk: TicketDesk;
  /** Where one answers, or why one cannot. */
  children: ReactNode;
}

/** All that was said and done since the report, oldest first, and what is said next. */
export function Conversation({ desk, children }: ConversationProps) {
  const t = useTranslations("Conversation");
  const id = useId();
  const pointed = usePointedComment();
  const entries = conversationEntries(desk.ticket);
  return (
    <section aria-labelledby={id} className="rounded-lg border bg-surface">
      <div className="flex min-h-10 items-center border-b px-4 py-1.5">
        <h2 id={id} className="text-sm font-semibold">
          {t("title")}
        </h2>
      </div>
      {entries.length > 0 ? (
        <ol className="divide-y">
          {entries.map((entry) => {
            if (entry.kind === "comment") return <CommentEntry key={`c${entry.comment.id}`} desk={desk} comment={entry.comment} attachments={entry.attachments} isPointed={entry.comment.id === pointed} />;
            if (entry.kind === "change") return <ChangeLine key={`h${entry.entry.id}`} entry={entry.entry} nameOf={desk.nameOf} />;
            return <ResolutionEntry key="resolution" desk={desk} text={entry.text} by={entry.by} at={entry.at} />;
          })}
        </ol>
      ) : (
        <p className="px-4 py-3 text-sm text-quiet">{t("empty")}</p>
      )}
      <div className="border-t">{children}</div>
    </section>
  );
}
