import { useTranslations } from "next-intl";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import type { Attachment } from "@/lib/attachments/schema";
import { AttachmentItem } from "./attachment-item";

interface AttachmentListProps {
  desk: TicketDesk;
  attachments: readonly Attachment[];
}

/** The files that came with a text. Staff take off any, others their own from a ticket that is not closed. */
export function AttachmentList({ desk: { ticket, reader, actions, cache }, attachments }: AttachmentListProps) {
  const t = useTranslations("Attachments");
  if (attachments.length === 0) return null;
  const remove = async ({ id: aid }: Attachment) => {
    const answer = await actions.removeAttachment({ id: ticket.id, aid });
    if (!answer.ok) return answer.message;
    await cache.show({ attachments: cache.current().attachments.filter(({ id }) => id !== aid) });
    cache.refresh();
    return undefined;
  };
  const mayRemove = ({ uploadedBy }: Attachment) => reader.isStaff || (uploadedBy === reader.id && ticket.status !== "closed");
  return (
    <ul aria-label={t("title")} className="grid grid-cols-1 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
      {attachments.map((attachment) => (
        <AttachmentItem key={attachment.id} attachment={attachment} onRemove={mayRemove(attachment) ? remove : undefined} />
      ))}
    </ul>
  );
}
