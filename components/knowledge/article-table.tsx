import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import type { Article } from "@/lib/knowledge/schema";
import { ArticleRow } from "./article-row";

interface ArticleTableProps {
  articles: readonly Article[];
  /** Judged analyses by the article's id; undefined for who sees no staff facts. */
  judged: Record<string, number> | undefined;
  /** The moment that the list is sorted by. */
  moment: "createdAt" | "updatedAt";
}

const READER_COLUMNS = "minmax(0,1fr) 9rem 7rem";
const STAFF_COLUMNS = "minmax(0,1fr) 7rem 7.5rem 9.5rem 4rem 8.5rem 5.5rem";

/** A table laid out by grid, so that a row may become a card; its roles are said, as the layout takes them away. */
export function ArticleTable({ articles, judged, moment }: ArticleTableProps) {
  const t = useTranslations("Knowledge");
  const style = { "--columns": judged ? STAFF_COLUMNS : READER_COLUMNS } as CSSProperties;
  const head = "font-normal usual:text-left";
  return (
    <table role="table" style={style} className="block overflow-hidden rounded-lg border bg-surface">
      <caption className="sr-only">{t("list")}</caption>
      <thead role="rowgroup" className="block max-lg:sr-only">
        <tr role="row" className="grid h-8 grid-cols-(--columns) items-center gap-x-3 border-b bg-canvas px-4 text-xs text-quiet">
          <th role="columnheader" className={head}>{t("title")}</th>
          <th role="columnheader" className={head}>{t("category")}</th>
          {judged && (
            <>
              <th role="columnheader" className={head}>{t("status")}</th>
              <th role="columnheader" className={head}>{t("audience")}</th>
              <th role="columnheader" className={`${head} text-right`}>{t("used")}</th>
              <th role="columnheader" className={`${head} text-right`}>{t("success")}</th>
            </>
          )}
          <th role="columnheader" className={`${head} text-right`}>{t(moment === "createdAt" ? "created" : "updated")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} judged={judged && (judged[article.id] ?? 0)} moment={moment} />
        ))}
      </tbody>
    </table>
  );
}
