"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { BulkTools } from "@/components/tickets/bulk/bulk-tools";
import { ListStoreContext } from "./list-context";
import { ListStore } from "./list-store";
import type { ListedRow } from "./listed-row";
import { PreviewFrame } from "./preview-frame";
import { usePreviewSetting } from "./preview-setting";
import { focusRow, useListKeys } from "./use-list-keys";
import { useRowPointing } from "./use-row-pointing";
import { useWide } from "./use-wide";

// Without a stand-in the whole list would wait for them, hidden.
const BulkBar = dynamic(() => import("@/components/tickets/bulk/bulk-bar").then(({ BulkBar }) => BulkBar), { loading: () => null });
const PreviewPane = dynamic(() => import("./preview-pane").then(({ PreviewPane }) => PreviewPane), { loading: () => null });

interface ListWorkspaceProps {
  rows: ListedRow[];
  tools: BulkTools;
  children: ReactNode;
}

/** What staff do with the list's rows: walk, look into, select, and change many at once. */
export function ListWorkspace({ rows, tools, children }: ListWorkspaceProps) {
  const list = useRef<HTMLDivElement>(null);
  const [store] = useState(() => new ListStore(rows.map(({ id }) => id)));
  useEffect(() => {
    const before = store.active();
    store.setOrder(rows.map(({ id }) => id));
    // Its row took the focus along.
    if (store.active() !== before && document.activeElement === document.body) focusRow(list.current, store.active());
  }, [store, rows]);
  const hasSelection = useSyncExternalStore(store.subscribe, () => store.selected().size > 0, () => false);
  const [hadSelection, setHadSelection] = useState(false);
  if (hasSelection && !hadSelection) setHadSelection(true);
  const [isAssigning, setAssigning] = useState(false);
  const preview = usePreviewSetting();
  const isWide = useWide();
  const here = useListKeys(list, store);
  useRowPointing(list, store, preview.on && isWide);

  const withRow = (act: (id: string) => void) => () => {
    const id = here();
    if (id !== undefined) act(id);
  };
  useShortcuts({
    x: withRow((id) => store.toggle(id)),
    X: withRow((id) => store.extendTo(id)),
    a: () => {
      if (!hasSelection) withRow((id) => store.toggle(id))();
      setAssigning(store.selected().size > 0);
    },
    ...(isWide ? { " ": () => preview.turn(!preview.on) } : {}),
    ...(hasSelection ? { Escape: () => store.clear() } : preview.on && isWide ? { Escape: () => preview.turn(false) } : {}),
  });
  return (
    <ListStoreContext value={store}>
      <div className="flex items-start gap-4">
        <div ref={list} className="@container min-w-0 grow">
          {children}
        </div>
        {preview.on && <PreviewFrame>{isWide && <PreviewPane rows={rows} names={tools.names} />}</PreviewFrame>}
      </div>
      {hadSelection && <BulkBar rows={rows} tools={tools} isAssigning={isAssigning} setAssigning={setAssigning} focusList={() => focusRow(list.current, store.active())} />}
    </ListStoreContext>
  );
}
