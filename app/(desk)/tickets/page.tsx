import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { FilterBar } from "@/components/tickets/filter-bar";
import { ListNavigationProvider } from "@/components/lists/list-navigation";
import { HOME } from "@/components/sign-in/next-address";
import { LiveList } from "@/components/tickets/live-list";
import { readTicketFilters } from "@/components/tickets/read-ticket-filters";
import { AT_FIRST, ticketsAddress } from "@/components/tickets/ticket-filters";
import { isStaff } from "@/lib/auth/permissions";
import { OwnResults } from "./own-results";
import { readPage } from "./read-page";
import { StaffList } from "./staff-list";
import { TicketTotal } from "./ticket-total";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("TicketList"))("heading") };
}

/** Sent in one piece: the list is read in less time than a browser lets pass before it shows what is streamed after a first part. */
export default async function TicketsPage({ searchParams }: PageProps<"/tickets">) {
  const query = await searchParams;
  // Without filters, who signs in sees what is shown to them first.
  const ctx = await deskCtx(Object.keys(query).length === 0 ? HOME : ticketsAddress(readTicketFilters(query)));
  const t = await getTranslations("TicketList");
  const staff = isStaff(ctx.actor);
  const filters = readTicketFilters(query, staff ? AT_FIRST : {});
  const page = readPage(ctx, filters);
  return (
    <ListNavigationProvider>
      <div className="flex flex-col gap-3">
        <h1 className="flex items-baseline gap-2 text-xl font-semibold tracking-tight">
          {t(staff ? "heading" : "ownHeading")}
          <TicketTotal page={page} />
        </h1>
        {staff ? (
          <StaffList ctx={ctx} page={page} filters={filters} />
        ) : (
          <>
            <FilterBar filters={filters} />
            <LiveList renderedAt={ctx.now().getTime()}>
              <OwnResults ctx={ctx} page={page} filters={filters} />
            </LiveList>
          </>
        )}
      </div>
    </ListNavigationProvider>
  );
}
