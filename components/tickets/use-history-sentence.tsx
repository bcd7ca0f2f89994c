import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TicketHistoryEntry } from "@/lib/tickets/schema";

/** Fields whose values are words of the desk. */
const WORDED = { status: "Statuses", category: "Categories", priority: "Priorities" } as const;

/** Fields whose values are too long for a sentence. */
const EDITED = ["title", "description", "resolution", "tags", "language", "confidential"] as const;

/** What the history says of a ticket that its requester's answer took up again: the answer stands there itself. */
const ANSWERED = "answered";

/** What somebody wrote of a change. */
export const remarkOf = ({ comment }: Pick<TicketHistoryEntry, "comment">): string | null => (comment === ANSWERED ? null : comment);

const strong = (chunks: ReactNode) => <span className="font-medium">{chunks}</span>;

/** Who changed what, from what to what, in the reader's language. */
export function useHistorySentence(nameOf: (employeeId: string) => string) {
  const t = useTranslations();
  const word = (field: keyof typeof WORDED, value: string | null): string => {
    const key = `${WORDED[field]}.${value ?? ""}`;
    return t.has(key as never) ? t(key as never) : (value ?? "");
  };
  return ({ changedField, oldValue, newValue, changedBy }: TicketHistoryEntry): ReactNode => {
    const actor = nameOf(changedBy);
    if (changedField === "status" && oldValue === null) return t.rich("History.reported", { actor, strong });
    if (changedField === "status" || changedField === "category" || changedField === "priority") {
      return t.rich(`History.${changedField}`, { actor, from: word(changedField, oldValue), to: word(changedField, newValue), strong });
    }
    if (changedField === "assignedTo") {
      return newValue === null ? t.rich("History.unassigned", { actor, strong }) : t.rich("History.assigned", { actor, to: nameOf(newValue), strong });
    }
    if (changedField === "attachments" || changedField === "internalAttachments") {
      return newValue === null ? t.rich("History.fileRemoved", { actor, file: oldValue ?? "", strong }) : t.rich("History.fileAdded", { actor, file: newValue, strong });
    }
    if (changedField === "deletedAt") return t.rich(newValue === null ? "History.restored" : "History.hidden", { actor, strong });
    const edited = EDITED.find((field) => field === changedField);
    return edited ? t.rich(`History.${edited}`, { actor, strong }) : t.rich("History.other", { actor, field: changedField, strong });
  };
}
