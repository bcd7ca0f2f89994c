import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { cn } from "@/components/ui/cn";
import type { Attachment } from "@/lib/attachments/schema";
import type { Comment } from "@/lib/comments/schema";
import { commentAnchor } from "./comment-anchor";
import { CommentBody } from "./comment-body";
import { Speaker } from "./speaker";

interface CommentEntryProps {
  desk: TicketDesk;
  comment: Comment;
  attachments: readonly Attachment[];
  /** The address leads here. */
  isPointed?: boolean;
}

/** A reply, or a note among staff: told apart by its ground, its edge, its lock and its word. */
export function CommentEntry({ desk, comment, attachments, isPointed = false }: CommentEntryProps) {
  const t = useTranslations("Conversation");
  const { employeeId, visibility, body, mentions, createdAt } = comment;
  const isNote = visibility === "internal";
  const role = employeeId === null ? "system" : employeeId === desk.ticket.employeeId ? "requester" : "staff";
  return (
    <li
      id={commentAnchor(comment.id)}
      tabIndex={-1}
      className={cn(
        "scroll-mt-20 border-l-2 px-4 py-3 outline-2 -outline-offset-2 usual:outline-transparent transition-[outline-color] duration-500",
        isNote ? "border-l-caution bg-caution-soft" : "border-l-transparent",
        isPointed && "outline-accent",
      )}
    >
      <article className="flex flex-col gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <Speaker name={employeeId === null ? undefined : desk.nameOf(employeeId)} role={role} at={createdAt} />
          {isNote && (
            <span className="flex items-center gap-1 text-xs font-semibold text-ink">
              <Lock aria-hidden className="size-3.5 text-caution" />
              {t("note")}
            </span>
          )}
        </div>
        <div className="flex flex-col gap-2 sm:pl-9">
          <CommentBody body={body} mentions={mentions} nameOf={desk.nameOf} />
          <AttachmentList desk={desk} attachments={attachments} />
        </div>
      </article>
    </li>
  );
}
