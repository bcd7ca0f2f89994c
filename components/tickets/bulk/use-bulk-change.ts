"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer, Refusal } from "@/components/forms/answer";
import { useListStore } from "@/components/tickets/list/list-context";
import type { ListedRow } from "@/components/tickets/list/listed-row";
import { useToast } from "@/components/ui/toasts";
import type { BulkAction, BulkTold, BulkTools, RefusedChange } from "./bulk-tools";
import { inverseOf } from "./inverse-of";

/** Does one thing to all selected tickets: what was done is told and given free, what was refused stays selected. */
export function useBulkChange(rows: ListedRow[], { changeTickets }: BulkTools, onDone: () => void) {
  const t = useTranslations("Bulk");
  const ui = useTranslations("Ui");
  const store = useListStore();
  const show = useToast();
  const router = useRouter();
  const [refused, setRefused] = useState<RefusedChange[]>([]);
  // No transition: it would last until the list has been read again, and take no other change meanwhile.
  const [pending, setPending] = useState(false);
  const unreachable = (): Answer<BulkTold> => ({ ok: false, code: "unreachable", message: ui("unreachable"), fields: {}, details: {} });
  const send = (...input: Parameters<typeof changeTickets>) => changeTickets(...input).catch(unreachable);

  const takeBack = async (changes: ReturnType<typeof inverseOf>) => {
    setPending(true);
    const answers = await Promise.all(changes.map((change) => send(change)));
    setPending(false);
    const failed = answers.find((answer) => !answer.ok);
    setRefused(answers.flatMap((answer) => (answer.ok ? answer.result.refused : [])));
    show(failed ? { tone: "danger", text: failed.message } : { text: t("undone") });
    router.refresh();
  };

  const tell = (action: BulkAction, { done, refused }: BulkTold) => {
    const ids = done.map(({ id }) => id);
    const back = inverseOf(action, rows.filter(({ id }) => ids.includes(id)));
    if (ids.length > 0) show({ text: t(`done.${action.action}`, { n: ids.length }), undo: back.length > 0 ? () => void takeBack(back) : undefined });
    store.unselect(ids);
    setRefused(refused);
    if (refused.length === 0) onDone();
    router.refresh();
  };
  /** Resolves to why it could not be done at all. */
  const change = async (action: BulkAction): Promise<Refusal | undefined> => {
    setPending(true);
    const answer = await send({ ...action, ids: [...store.selected()] });
    setPending(false);
    if (!answer.ok) return answer;
    tell(action, answer.result);
    return undefined;
  };
  /** Where nothing was typed, the refusal is told by itself. */
  const changeAtOnce = (action: BulkAction) => void change(action).then((refusal) => refusal && show({ tone: "danger", text: refusal.message }));
  return { change, changeAtOnce, pending, refused, forget: () => setRefused([]) };
}
