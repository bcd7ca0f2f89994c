import { useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";
import { DiffCell } from "./diff-cell";
import { type DiffRow, diffText } from "./text-diff";

interface DiffViewProps {
  before: string;
  after: string;
  language: Locale;
  /** What each side is called. */
  names: { before: string; after: string };
  caption: string;
}

function Row({ row }: { row: DiffRow }) {
  const t = useTranslations("ArticleVersions");
  const line = "grid grid-cols-1 lg:grid-cols-2 lg:[&>td+td]:border-l";
  if (row.kind === "skipped") {
    return (
      <tr role="row" className="block bg-canvas">
        <td role="cell" className="block px-3 py-1 text-center text-xs text-quiet">
          {t("skipped", { count: row.count })}
        </td>
      </tr>
    );
  }
  if (row.kind === "changed") {
    return (
      <tr role="row" className={line}>
        <DiffCell parts={row.before} side="removed" />
        <DiffCell parts={row.after} side="added" />
      </tr>
    );
  }
  return (
    <tr role="row" className={line}>
      <td role="cell" className="min-w-0 px-3 py-0.5 pl-7 prose-plain text-quiet max-lg:hidden">
        {row.text || " "}
      </td>
      <td role="cell" className="min-w-0 px-3 py-0.5 pl-7 prose-plain text-quiet">
        {row.text || " "}
      </td>
    </tr>
  );
}

/** Two texts side by side, in less room one under the other; what is the same in both is folded. */
export function DiffView({ before, after, language, names, caption }: DiffViewProps) {
  const t = useTranslations("ArticleVersions");
  const rows = diffText(before, after, language);
  if (rows.length === 0) return <p className="px-3 py-2 text-sm text-quiet">{t("same")}</p>;
  return (
    <table role="table" className="block text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="block">
        <tr role="row" className="grid grid-cols-2 border-b bg-canvas text-left text-xs text-quiet">
          <th role="columnheader" scope="col" className="px-3 py-1.5 font-normal">
            − {names.before}
          </th>
          <th role="columnheader" scope="col" className="border-l px-3 py-1.5 font-normal">
            + {names.after}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block py-1" lang={language} dir="auto">
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}
