import Link from "next/link";
import { useTranslations } from "next-intl";
import type { WaitingFiles } from "@/components/attachments/use-waiting-files";
import { WaitingList } from "@/components/attachments/waiting-list";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { FiledTicket } from "./new-ticket";

interface NewTicketFiledProps {
  ticket: FiledTicket;
  waiting: WaitingFiles;
  pending: boolean;
  onRetry: () => void;
}

/** The ticket stands, its files are on their way or have failed. */
export function NewTicketFiled({ ticket: { ticketNumber }, waiting, pending, onRetry }: NewTicketFiledProps) {
  const t = useTranslations("NewTicket");
  const count = waiting.files.length;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Notice tone={pending ? "calm" : "caution"} role="status">
        {t(pending ? "sendingFiles" : "filesFailed", { ticketNumber, count })}
      </Notice>
      <WaitingList files={waiting.files} onRemove={waiting.remove} />
      <div className="flex flex-wrap gap-2 border-t pt-4">
        {count > 0 && !pending && (
          <Button look="primary" autoFocus onClick={onRetry}>
            {t("retryFiles")}
          </Button>
        )}
        <Link href={`/tickets/${ticketNumber}`} className={buttonStyle()}>
          {t("toTicket")}
        </Link>
      </div>
    </div>
  );
}
