import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { TicketDetail } from "@/lib/tickets/schema";

export function TicketDescription({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("TicketPage");
  return (
    <Panel title={t("description")}>
      <p lang={ticket.language} dir="auto" className="prose-plain max-w-[80ch] px-4 py-3">
        {ticket.description}
      </p>
    </Panel>
  );
}
