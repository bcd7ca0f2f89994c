import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AttachmentList } from "@/components/attachments/attachment-list";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { Panel } from "@/components/ui/panel";

interface TicketDescriptionProps {
  desk: TicketDesk;
  /** At the end of the heading. */
  aside?: ReactNode;
  /** In place of the text, while it is edited. */
  form?: ReactNode;
}

/** The report as its requester wrote it, with the files that came with no answer. */
export function TicketDescription({ desk, aside, form }: TicketDescriptionProps) {
  const t = useTranslations("TicketPage");
  const { ticket } = desk;
  const files = ticket.attachments.filter(({ commentId }) => commentId === null);
  return (
    <Panel title={t("description")} aside={aside}>
      {form || (
        <p lang={ticket.language} dir="auto" className="prose-plain max-w-[80ch] px-4 py-3">
          {ticket.description}
        </p>
      )}
      {files.length > 0 && (
        <div className="px-4 pb-3">
          <AttachmentList desk={desk} attachments={files} />
        </div>
      )}
    </Panel>
  );
}
