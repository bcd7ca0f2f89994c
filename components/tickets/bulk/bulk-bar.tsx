"use client";

import { CircleCheck, UserRound, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PersonPicker } from "@/components/people/person-picker";
import { useInList, useListStore } from "@/components/tickets/list/list-context";
import type { ListedRow } from "@/components/tickets/list/listed-row";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { allowedMoves, type Move } from "@/lib/tickets/lifecycle";
import type { BulkTools } from "./bulk-tools";
import { FacetMenu } from "./facet-menu";
import { MoreMenu } from "./more-menu";
import { TagsPopover } from "./tags-popover";
import { useBulkChange } from "./use-bulk-change";

const TextDialog = dynamic(() => import("./text-dialog").then(({ TextDialog }) => TextDialog), { loading: () => null });
const RefusedDialog = dynamic(() => import("./refused-dialog").then(({ RefusedDialog }) => RefusedDialog), { loading: () => null });

interface BulkBarProps {
  rows: ListedRow[];
  tools: BulkTools;
  isAssigning: boolean;
  setAssigning: (open: boolean) => void;
  /** Where the focus goes once the bar is gone. */
  focusList: () => void;
}

/** What can be done to all selected tickets, at the lower edge while some are. */
export function BulkBar({ rows, tools, isAssigning, setAssigning, focusList }: BulkBarProps) {
  const t = useTranslations("Bulk");
  const store = useListStore();
  const ids = useInList((list) => list.selected());
  const [asked, setAsked] = useState<"resolve" | "reopen">();
  const { change, changeAtOnce, pending, refused, forget } = useBulkChange(rows, tools, focusList);
  const selected = rows.filter(({ id }) => ids.has(id));
  const isPossible = (move: Move) => selected.some(({ status }) => allowedMoves(status).includes(move));
  return (
    <>
      {ids.size > 0 && (
        <div role="toolbar" aria-label={t("label")} className="fixed inset-x-3 bottom-3 z-20 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] animate-appear flex-wrap items-center gap-0.5 rounded-lg border bg-raised p-1.5 shadow-menu">
          <span role="status" className="flex items-center gap-2 px-2 text-sm font-medium tabular">
            {pending && <Spinner className="size-3.5" />}
            {t("selected", { n: ids.size })}
          </span>
          <PersonPicker
            label={t("assign")}
            value={selected.every(({ assignedTo }) => assignedTo === selected[0]?.assignedTo) ? (selected[0]?.assignedTo ?? null) : ""}
            onChange={(assignedTo) => changeAtOnce({ action: "assign", assignedTo })}
            staffOnly
            allowNobody
            me={tools.me}
            open={isAssigning}
            onOpenChange={setAssigning}
            trigger={
              <Button look="ghost" aria-keyshortcuts="a">
                <UserRound aria-hidden />
                {t("assign")}
                <Kbd>A</Kbd>
              </Button>
            }
          />
          <Button look="ghost" aria-disabled={!isPossible("resolve")} onClick={() => isPossible("resolve") && setAsked("resolve")}>
            <CircleCheck aria-hidden />
            {t("resolve")}
          </Button>
          <FacetMenu field="priority" onChoose={changeAtOnce} />
          <FacetMenu field="category" onChoose={changeAtOnce} />
          <TagsPopover tags={[...new Set(selected.flatMap(({ tags }) => tags))]} onAdd={(tag) => changeAtOnce({ action: "update", tagsAdded: [tag] })} onRemove={(tag) => changeAtOnce({ action: "update", tagsRemoved: [tag] })} />
          <MoreMenu isPossible={isPossible} onChoose={changeAtOnce} onReopen={() => setAsked("reopen")} />
          <Button
            look="ghost"
            size="icon"
            aria-label={t("clear")}
            aria-keyshortcuts="Escape"
            onClick={() => {
              store.clear();
              focusList();
            }}
          >
            <X aria-hidden />
          </Button>
        </div>
      )}
      {asked && (
        <TextDialog
          kind={asked}
          count={ids.size}
          pending={pending}
          onSend={(text) => change(asked === "resolve" ? { action: "resolve", resolution: text } : { action: "reopen", reason: text })}
          onClose={() => {
            setAsked(undefined);
            setTimeout(focusList);
          }}
        />
      )}
      {refused.length > 0 && (
        <RefusedDialog
          refused={refused}
          rows={rows}
          onClose={() => {
            forget();
            setTimeout(focusList);
          }}
        />
      )}
    </>
  );
}
