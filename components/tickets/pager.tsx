import { useTranslations } from "next-intl";
import { PageLinks } from "@/components/lists/page-links";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

interface PagerProps {
  filters: TicketFilters;
  nextCursor: string | null;
  shown: number;
  total: number;
}

export function Pager({ filters, nextCursor, shown, total }: PagerProps) {
  const t = useTranslations("TicketList");
  const begin = filters.cursor && ticketsAddress(filters);
  return <PageLinks begin={begin} next={nextCursor ? ticketsAddress(filters, { cursor: nextCursor }) : undefined} shown={t("shown", { shown, total })} />;
}
