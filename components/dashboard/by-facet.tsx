import { useTranslations } from "next-intl";
import { BarTable } from "@/components/charts/bar-table";
import { Facet, type FacetValue } from "@/components/tickets/facet";
import type { TicketFilters } from "@/components/tickets/ticket-filters";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";

interface FacetCount {
  facet: FacetValue;
  count: number;
  filters: Partial<TicketFilters>;
}

interface ByFacetProps {
  title: string;
  note?: string;
  counts: readonly FacetCount[];
}

/** Tickets by a status, priority or category, each with its mark. */
export function ByFacet({ title, note, counts }: ByFacetProps) {
  const t = useTranslations("Dashboard");
  const rows = counts.map(({ facet, count, filters }) => ({ key: Object.values(facet).join(), label: <Facet {...facet} />, value: count, href: ticketsBehind(filters) }));
  return (
    <Section title={title} note={note}>
      <BarTable caption={title} heads={[t("which"), t("tickets")]} rows={rows} />
    </Section>
  );
}
