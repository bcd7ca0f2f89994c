import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { toCamelCase } from "@/lib/core/naming";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";
import { remarkOf, useHistorySentence } from "./use-history-sentence";

interface HistoryEntryProps {
  entry: TicketHistoryEntry;
  nameOf: (employeeId: string) => string;
}

/** One change as a sentence on a line that runs from the report to now. */
export function HistoryEntry({ entry, nameOf }: HistoryEntryProps) {
  const t = useTranslations("History");
  const sentence = useHistorySentence(nameOf);
  const remark = remarkOf(entry);
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-2 pb-3 pl-5 text-sm before:absolute before:top-1.5 before:left-0.5 before:size-2 before:rounded-full before:border-2 before:border-edge before:bg-surface after:absolute after:top-4.5 after:bottom-0 after:left-1.25 after:w-px after:bg-line last:pb-0 last:after:hidden">
      <span className="min-w-0 wrap-anywhere">{sentence({ ...entry, changedField: toCamelCase(entry.changedField) })}</span>
      <RelativeTime value={entry.createdAt} className="text-xs text-quiet" />
      {remark && (
        <q dir="auto" aria-label={t("comment")} className="prose-plain basis-full text-quiet">
          {remark}
        </q>
      )}
    </li>
  );
}
