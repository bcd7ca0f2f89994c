"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import { Button } from "@/components/ui/button";
import type { ViewColumn } from "@/lib/views/limits";
import type { View } from "@/lib/views/schema";
import { BUILT_IN_VIEWS, builtInViewOf } from "./built-in-views";
import { MoreViews } from "./more-views";
import { useViews } from "./use-views";
import type { ViewActions } from "./view-actions";
import { differs, viewAddress } from "./view-address";
import { ViewMenu } from "./view-menu";
import { ViewTab } from "./view-tab";

const ViewDialog = dynamic(() => import("./view-dialog").then(({ ViewDialog }) => ViewDialog), { loading: () => null });

/** Saved ones that stand in the row; the others are a click away. */
const IN_ROW = 5;

interface ViewBarProps {
  filters: TicketFilters;
  columns: readonly ViewColumn[];
  views: readonly View[];
  actions: ViewActions;
}

/** The lists that one goes back to: built in, own, and shared; and the way to keep the one that is shown. */
export function ViewBar({ filters, columns, views, actions }: ViewBarProps) {
  const t = useTranslations("Views");
  const [asked, setAsked] = useState<"save" | "rename">();
  const { save, rename, update, remove } = useViews({ filters, columns }, actions);
  const open = views.find(({ id }) => id === filters.view);
  const builtIn = open ? undefined : builtInViewOf(filters);
  const isChanged = open !== undefined && differs(open, filters, columns);
  const inRow = views.filter((view, index) => index < IN_ROW || view === open);
  return (
    <div className="-mx-3 flex items-center gap-2 border-b px-3 max-md:flex-wrap sm:-mx-5 sm:px-5">
      <nav aria-label={t("label")} className="min-w-0 overflow-x-auto overflow-y-hidden">
        <ul className="-mb-px flex w-max">
          {BUILT_IN_VIEWS.map(({ name, filters: kept }) => (
            <ViewTab key={name} href={ticketsAddress(kept)} name={t(`builtIn.${name}`)} here={builtIn === name} />
          ))}
          {inRow.map((view) => (
            <ViewTab key={view.id} href={viewAddress(view)} name={view.name} here={view === open} shared={view.shared} changed={view === open && isChanged} />
          ))}
        </ul>
      </nav>
      {open?.isOwn && <ViewMenu name={open.name} onRename={() => setAsked("rename")} onRemove={() => void remove(open)} />}
      <MoreViews views={views.filter((view) => !inRow.includes(view))} />
      <div className="ml-auto flex shrink-0 gap-1 empty:hidden">
        {isChanged && open?.isOwn && (
          <Button look="ghost" size="sm" onClick={() => void update(open)}>
            {t("update")}
          </Button>
        )}
        {(isChanged || (!open && !builtIn)) && (
          <Button look="ghost" size="sm" onClick={() => setAsked("save")}>
            {t(open ? "saveAsNew" : "saveView")}
          </Button>
        )}
      </div>
      {asked && (
        <ViewDialog
          kind={asked}
          initial={asked === "rename" && open ? open : { name: "", shared: false }}
          onSave={(facts) => (asked === "rename" && open ? rename(open, facts) : save(facts))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
