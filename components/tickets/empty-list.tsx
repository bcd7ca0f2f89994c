import { CircleCheck, Inbox, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";
import { ListLink } from "@/components/lists/list-link";
import { AT_FIRST, isFiltered, NO_FILTERS, showSame, type TicketFilters, ticketsAddress } from "./ticket-filters";

const ALL = ticketsAddress(NO_FILTERS);

function Reason({ filters }: { filters: TicketFilters }) {
  const t = useTranslations("TicketList");
  if (showSame({ ...filters, sort: "-created_at" }, { ...NO_FILTERS, ...AT_FIRST }))
    return (
      <Blank icon={CircleCheck} title={t("noneOpen")} text={t("noneOpenHint")}>
        <ListLink href={ALL} className={buttonStyle()}>
          {t("showAll")}
        </ListLink>
      </Blank>
    );
  if (isFiltered(filters))
    return (
      <Blank icon={SearchX} title={t("noMatch")} text={t("noMatchHint")}>
        <ListLink href={ALL} className={buttonStyle()}>
          {t("clear")}
        </ListLink>
      </Blank>
    );
  return (
    <Blank icon={Inbox} title={t("none")} text={t("noneHint")}>
      <Link href="/tickets/new" className={buttonStyle({ look: "primary" })}>
        {t("first")}
      </Link>
    </Blank>
  );
}

/** None at all asks for the first ticket, none open is good news, none that matches shows the way back. */
export function EmptyList({ filters }: { filters: TicketFilters }) {
  return (
    <div className="rounded-lg border bg-surface py-16">
      <Reason filters={filters} />
    </div>
  );
}
