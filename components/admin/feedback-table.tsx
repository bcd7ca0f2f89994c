import Link from "next/link";
import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { ExactTime } from "@/components/time/exact-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { FeedbackRecord } from "@/lib/records/schema";
import { ActorName } from "./actor-name";
import { TicketLink } from "./ticket-link";

interface FeedbackTableProps {
  feedback: FeedbackRecord[];
  names: Readonly<Record<string, string>>;
}

export function FeedbackTable({ feedback, names }: FeedbackTableProps) {
  const t = useTranslations("Records");
  const verdicts = useTranslations("Verdicts");
  const columns: RecordColumn<FeedbackRecord>[] = [
    { key: "ticket", label: t("ticket"), isName: true, width: "minmax(0,2fr)", render: (row) => <TicketLink {...row} /> },
    {
      key: "verdict",
      label: t("verdict"),
      width: "7.5rem",
      render: ({ verdict, aiResponseId }) => (
        <Link href={`/admin/records/ai-responses/${aiResponseId}`} prefetch={false} className="text-accent hover:underline">
          {verdicts(verdict)}
        </Link>
      ),
    },
    { key: "suggested", label: t("category"), width: "8rem", render: ({ suggestedCategory }) => (suggestedCategory ? <Facet category={suggestedCategory} /> : "–") },
    { key: "right", label: t("rightCategory"), width: "8rem", render: ({ category }) => (category ? <Facet category={category} /> : "–") },
    { key: "comment", label: t("comment"), width: "minmax(0,1.4fr)", render: ({ comment }) => (comment ? <span dir="auto" className="prose-plain">{comment}</span> : <span className="text-quiet">–</span>) },
    { key: "by", label: t("givenBy"), width: "minmax(0,1fr)", render: ({ givenByType, givenBy }) => <ActorName type={givenByType} id={givenBy} names={names} /> },
    { key: "when", label: t("when"), align: "right", width: "9.5rem", render: ({ createdAt }) => <span className="text-quiet"><ExactTime value={createdAt} /></span> },
  ];
  return <RecordTable caption={t("feedback")} columns={columns} rows={feedback} keyOf={({ id }) => id} />;
}
