import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";

/** Says politely that somebody else has spoken while one reads. */
export function CommentAnnouncement({ desk: { ticket, reader, nameOf } }: { desk: TicketDesk }) {
  const t = useTranslations("Conversation");
  const last = ticket.comments.at(-1);
  const [known] = useState(last?.id);
  const isNews = last !== undefined && last.id !== known && last.employeeId !== reader.id;
  return (
    <p role="status" className="sr-only">
      {isNews && t(last.visibility === "internal" ? "newNote" : "newReply", { name: last.employeeId === null ? t("system") : nameOf(last.employeeId) })}
    </p>
  );
}
