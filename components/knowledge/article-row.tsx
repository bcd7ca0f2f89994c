import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import { RelativeTime } from "@/components/time/relative-time";
import type { Article } from "@/lib/knowledge/schema";
import { ArticleFacet } from "./article-facet";
import { SuccessRate } from "./success-rate";

interface ArticleRowProps {
  article: Article;
  /** Judged analyses that cite it; undefined for who sees no staff facts. */
  judged: number | undefined;
  moment: "createdAt" | "updatedAt";
}

/** The whole row is the title's link. In less room the facts stand in a second line. */
export function ArticleRow({ article, judged, moment }: ArticleRowProps) {
  const t = useTranslations("Knowledge");
  const format = useFormatter();
  const cell = "min-w-0 truncate max-lg:text-xs";
  const { id, title, language, category, status, audience, usageCount, successRate } = article;
  const staff = judged !== undefined;
  return (
    <tr
      role="row"
      className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-t px-4 py-2 text-sm transition-colors first:border-t-0 hover:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft lg:grid lg:min-h-9 lg:grid-cols-(--columns) lg:py-1"
    >
      <td role="cell" className="flex min-w-0 items-center gap-2 max-lg:basis-full">
        <Link
          href={`/knowledge/${id}`}
          prefetch={false}
          data-article-link
          lang={language}
          dir="auto"
          className="min-w-0 font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {title}
        </Link>
        <ForeignLanguage language={language} />
      </td>
      <td role="cell" className={`${cell} text-quiet`}>
        <ArticleFacet category={category} />
      </td>
      {staff && (
        <>
          <td role="cell" className={cell}>
            <ArticleFacet status={status} />
          </td>
          <td role="cell" className={`${cell} text-quiet`}>
            <ArticleFacet audience={audience} />
          </td>
          <td role="cell" className={`${cell} tabular text-quiet lg:text-right`}>
            <span className="lg:hidden">{t("usedTimes", { count: usageCount })}</span>
            <span className="max-lg:hidden">{format.number(usageCount)}</span>
          </td>
          <td role="cell" className={`${cell} relative z-1 lg:text-right ${successRate === null ? "max-lg:hidden" : ""}`}>
            <SuccessRate value={successRate} judged={judged} />
          </td>
        </>
      )}
      <td role="cell" className="whitespace-nowrap text-xs text-quiet max-lg:ml-auto lg:text-right">
        <RelativeTime value={article[moment]} className="relative z-1" />
      </td>
    </tr>
  );
}
