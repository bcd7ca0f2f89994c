import { ArrowRight, UserRound } from "lucide-react";
import { RelativeTime } from "@/components/time/relative-time";
import { StatusMark } from "@/components/tickets/status-mark";
import { remarkOf, useHistorySentence } from "@/components/tickets/use-history-sentence";
import { type Status, STATUSES } from "@/db/enums";
import { toCamelCase } from "@/lib/core/naming";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";

const isStatus = (value: string | null): value is Status => STATUSES.some((status) => status === value);

function ChangeMark({ changedField, newValue }: TicketHistoryEntry) {
  if (changedField === "status" && isStatus(newValue)) return <StatusMark status={newValue} />;
  return changedField === "status" ? <ArrowRight aria-hidden className="size-3.5" /> : <UserRound aria-hidden className="size-3.5" />;
}

interface ChangeLineProps {
  entry: TicketHistoryEntry;
  nameOf: (employeeId: string) => string;
}

/** What happened between two things said, in one thin line. */
export function ChangeLine({ entry, nameOf }: ChangeLineProps) {
  const sentence = useHistorySentence(nameOf);
  const remark = remarkOf(entry);
  return (
    <li className="flex items-baseline gap-2 bg-canvas px-4 py-1.5 text-xs text-quiet">
      <span className="relative top-0.5 flex w-7 shrink-0 justify-center [&_svg]:size-3.5">
        <ChangeMark {...entry} />
      </span>
      <span className="flex min-w-0 flex-wrap gap-x-2">
        <span className="min-w-0 wrap-anywhere">{sentence({ ...entry, changedField: toCamelCase(entry.changedField) })}</span>
        <RelativeTime value={entry.createdAt} />
        {remark && (
          <q dir="auto" className="prose-plain basis-full">
            {remark}
          </q>
        )}
      </span>
    </li>
  );
}
