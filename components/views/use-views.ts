"use client";

import { useTranslations } from "next-intl";
import type { Answer, Refusal } from "@/components/forms/answer";
import { useListNavigation } from "@/components/lists/list-navigation";
import { type TicketFilters, ticketsAddress } from "@/components/tickets/ticket-filters";
import { useToast } from "@/components/ui/toasts";
import type { ViewColumn } from "@/lib/views/limits";
import type { CreateViewInput, View } from "@/lib/views/schema";
import { viewAddress, viewFiltersOf } from "./view-address";
import type { ViewActions } from "./view-actions";
import type { ViewFacts } from "./view-dialog";

interface ShownList {
  filters: TicketFilters;
  columns: readonly ViewColumn[];
}

/** Keeps the list that is shown as a view, and changes and deletes views. */
export function useViews({ filters, columns }: ShownList, { saveView, changeView, removeView }: ViewActions) {
  const t = useTranslations("Views");
  const ui = useTranslations("Ui");
  const show = useToast();
  const { go } = useListNavigation();
  const kept = { filters: viewFiltersOf(filters), columns: [...columns] };
  const unreachable = <Result>(): Answer<Result> => ({ ok: false, code: "unreachable", message: ui("unreachable"), fields: {}, details: {} });

  const opened = (answer: Answer<View>, words: string, address = viewAddress): Refusal | undefined => {
    if (!answer.ok) return answer;
    show({ text: words });
    go(address(answer.result), "replace");
  };
  /** The list as it is shown, whatever the view has kept. */
  const asShown = ({ id }: View) => ticketsAddress(filters, { view: id });
  const create = async (input: CreateViewInput) => opened(await saveView(input).catch(() => unreachable<View>()), t("saved", { name: input.name }));
  const complain = (refusal: Refusal | undefined) => refusal && show({ tone: "danger", text: refusal.message });
  return {
    save: (facts: ViewFacts) => create({ ...facts, ...kept }),
    rename: async ({ id, version }: View, facts: ViewFacts) => opened(await changeView({ id, version, ...facts }).catch(() => unreachable<View>()), t("saved", { name: facts.name }), asShown),
    update: async ({ id, version, name }: View) => complain(opened(await changeView({ id, version, ...kept }).catch(() => unreachable<View>()), t("saved", { name }))),
    remove: async ({ id, version, name, shared, filters: views, columns: shown }: View) => {
      const answer = await removeView({ id, version }).catch(() => unreachable<void>());
      if (!answer.ok) return complain(answer);
      show({ text: t("removed", { name }), undo: () => void create({ name, shared, filters: views, columns: shown }).then(complain) });
      go(ticketsAddress(filters, { view: undefined }), "replace");
    },
  };
}
