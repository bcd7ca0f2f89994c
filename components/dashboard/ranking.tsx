import { useTranslations } from "next-intl";
import { BarTable, type BarRow } from "@/components/charts/bar-table";
import { Section } from "./section";

interface RankingProps {
  title: string;
  note: string;
  /** What the rows are. */
  head: string;
  rows: readonly BarRow[];
}

/** The most of something, most first. */
export function Ranking({ title, note, head, rows }: RankingProps) {
  const t = useTranslations("Dashboard");
  return (
    <Section title={title} note={note}>
      {rows.length === 0 ? <p className="py-2 text-sm text-quiet">{t("none")}</p> : <BarTable caption={title} heads={[head, t("tickets")]} rows={rows} />}
    </Section>
  );
}
