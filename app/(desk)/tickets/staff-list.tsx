import { cookies } from "next/headers";
import { viewer } from "@/app/_http/page-ctx";
import { FilterBar } from "@/components/tickets/filter-bar";
import { COLUMNS_COOKIE, usualColumns } from "@/components/tickets/list/columns";
import { ColumnsMenu } from "@/components/tickets/list/columns-menu";
import { PREVIEW_COOKIE } from "@/components/tickets/list/preview-cookie";
import { PreviewButton } from "@/components/tickets/list/preview-button";
import { PreviewSettingProvider } from "@/components/tickets/list/preview-setting";
import { LiveList } from "@/components/tickets/live-list";
import { readColumns, type TicketFilters } from "@/components/tickets/ticket-filters";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { namesOf } from "@/lib/people/names-of";
import type { Ticket } from "@/lib/tickets/schema";
import { SavedViews } from "./saved-views";
import { TicketResults } from "./ticket-results";

interface StaffListProps {
  ctx: Ctx;
  page: Promise<Page<Ticket>>;
  filters: TicketFilters;
}

/** The desk's list with views, filters, and what is done to many at once. */
export async function StaffList({ ctx, page, filters }: StaffListProps) {
  const person = await viewer();
  const kept = await cookies();
  const me = { employeeId: person?.id ?? "", name: person?.name ?? "" };
  const columns = filters.columns ?? readColumns(kept.get(COLUMNS_COOKIE)?.value) ?? usualColumns(filters.sort);
  const { assignedTo, employeeId, watchedBy } = filters;
  const names = await namesOf(ctx, { ids: [assignedTo, employeeId, watchedBy].flatMap((id) => id ?? []) });
  return (
    <PreviewSettingProvider atFirst={kept.get(PREVIEW_COOKIE)?.value === "on"}>
      <SavedViews ctx={ctx} filters={filters} columns={columns} />
      <FilterBar filters={filters} staff={{ me, names }}>
        <ColumnsMenu filters={filters} columns={columns} />
        <PreviewButton />
      </FilterBar>
      <LiveList renderedAt={ctx.now().getTime()}>
        <TicketResults ctx={ctx} page={page} filters={filters} columns={columns} me={me} />
      </LiveList>
    </PreviewSettingProvider>
  );
}
