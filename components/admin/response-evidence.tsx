import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { Analysis } from "@/lib/analysis/schema";
import { DataTable } from "./data-table";

/** The solved tickets and articles that an analysis found, by how near they are. */
export function ResponseEvidence({ analysis: { similarTickets, articles } }: { analysis: Analysis }) {
  const t = useTranslations("Records");
  const format = useFormatter();
  const near = (similarity: number | null) => (similarity === null ? t("byWords") : format.number(similarity, { style: "percent", maximumFractionDigits: 0 }));
  const link = (href: string, title: string, language: string) => (
    <Link key="link" href={href} prefetch={false} lang={language} dir="auto" className="font-normal text-accent hover:underline">
      {title}
    </Link>
  );
  const rows = [
    ...similarTickets.map(({ ticketNumber, title, language, similarity }) => ({ key: ticketNumber, cells: [link(`/tickets/${ticketNumber}`, `${ticketNumber} ${title}`, language), t("solvedTicket"), near(similarity)] })),
    ...articles.map(({ id, title, language, similarity }) => ({ key: `article ${id}`, cells: [link(`/knowledge/${id}`, title, language), t("article"), near(similarity)] })),
  ];
  if (rows.length === 0) return <p className="px-4 py-3 text-sm text-quiet">{t("noEvidence")}</p>;
  return <DataTable caption={t("evidence")} columns={[t("document"), t("kind"), t("nearness")]} rows={rows} figures={[2]} />;
}
