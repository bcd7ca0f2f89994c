import type { TicketFilters } from "@/components/tickets/ticket-filters";
import { ViewBar } from "@/components/views/view-bar";
import type { Ctx } from "@/lib/core/ctx";
import { listViews } from "@/lib/views/list-views";
import type { ViewColumn } from "@/lib/views/limits";
import { changeView, removeView, saveView } from "./actions";

const MOST = 100;

const viewActions = { saveView, changeView, removeView };

/** The desk's own views and those that were saved. */
export async function SavedViews({ ctx, filters, columns }: { ctx: Ctx; filters: TicketFilters; columns: readonly ViewColumn[] }) {
  const { results } = await listViews(ctx, { limit: MOST });
  return <ViewBar filters={filters} columns={columns} views={results} actions={viewActions} />;
}
