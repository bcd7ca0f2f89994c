import { FileX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatePage } from "@/components/states/state-page";
import { buttonStyle } from "@/components/ui/button-style";

/** Why a ticket makes no article, and the ways on. */
export function NoTicketDraft({ ticket, reason }: { ticket: string; reason: string }) {
  const t = useTranslations("ArticleEditor");
  return (
    <StatePage icon={FileX} title={t("noTicketDraft")} text={reason}>
      <Link href={`/tickets/${encodeURIComponent(ticket)}`} className={buttonStyle({ look: "primary" })}>
        {t("toTicket")}
      </Link>
      <Link href="/knowledge/new" className={buttonStyle()}>
        {t("blank")}
      </Link>
    </StatePage>
  );
}
