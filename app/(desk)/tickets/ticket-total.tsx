import { getFormatter, getTranslations } from "next-intl/server";
import type { Page } from "@/lib/core/field";
import type { Ticket } from "@/lib/tickets/schema";

/** How many tickets there are in all, beside the heading. */
export async function TicketTotal({ page }: { page: Promise<Page<Ticket>> }) {
  const { total } = await page;
  const t = await getTranslations("TicketList");
  const format = await getFormatter();
  return (
    <span className="text-base font-normal tabular text-quiet" aria-label={t("total", { total })}>
      {format.number(total)}
    </span>
  );
}
