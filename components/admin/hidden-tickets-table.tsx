import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { ExactTime } from "@/components/time/exact-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { HiddenTicket } from "@/lib/records/schema";
import { RestoreButton } from "./restore-button";

interface HiddenTicketsTableProps {
  tickets: HiddenTicket[];
  names: Readonly<Record<string, string>>;
  restore: (ticket: { id: string }) => Promise<Answer<unknown>>;
}

export function HiddenTicketsTable({ tickets, names, restore }: HiddenTicketsTableProps) {
  const t = useTranslations("Records");
  const columns: RecordColumn<HiddenTicket>[] = [
    {
      key: "ticket",
      label: t("ticket"),
      isName: true,
      width: "minmax(0,2fr)",
      render: ({ ticketNumber, ticketTitle, ticketLanguage }) => (
        <span>
          <span lang={ticketLanguage} dir="auto">
            {ticketTitle}
          </span>{" "}
          <span className="text-xs font-normal tabular text-quiet">{ticketNumber}</span>
        </span>
      ),
    },
    { key: "requester", label: t("requester"), width: "minmax(0,1fr)", render: ({ employeeId, employeeNameSnapshot }) => names[employeeId] ?? employeeNameSnapshot },
    { key: "by", label: t("hiddenBy"), width: "minmax(0,1fr)", render: ({ hiddenBy }) => (hiddenBy ? (names[hiddenBy] ?? hiddenBy) : "–") },
    { key: "when", label: t("hiddenAt"), width: "10rem", render: ({ hiddenAt }) => <ExactTime value={hiddenAt} /> },
    { key: "restore", label: t("restore"), isDeed: true, align: "right", width: "8rem", render: ({ id, ticketNumber }) => <RestoreButton id={id} ticketNumber={ticketNumber} restore={restore} /> },
  ];
  return <RecordTable caption={t("hiddenTickets")} columns={columns} rows={tickets} keyOf={({ id }) => id} />;
}
