import { ArrowLeftToLine, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { ListLink } from "./list/list-link";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

interface PagerProps {
  filters: TicketFilters;
  nextCursor: string | null;
  shown: number;
  total: number;
}

export function Pager({ filters, nextCursor, shown, total }: PagerProps) {
  const t = useTranslations("TicketList");
  if (!nextCursor && !filters.cursor) return null;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-end gap-2 pt-3">
      <span className="mr-auto text-xs text-quiet">{t("shown", { shown, total })}</span>
      {filters.cursor && (
        <ListLink href={ticketsAddress(filters)} className={buttonStyle()}>
          <ArrowLeftToLine aria-hidden />
          {t("start")}
        </ListLink>
      )}
      {nextCursor && (
        <ListLink href={ticketsAddress(filters, { cursor: nextCursor })} className={buttonStyle()}>
          {t("next")}
          <ArrowRight aria-hidden />
        </ListLink>
      )}
    </nav>
  );
}
