import { FilePlus2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Panel } from "@/components/ui/panel";
import type { NearArticle } from "@/lib/search/schema";

interface NearArticlesProps {
  articles: readonly NearArticle[];
  /** The ticket that an article is about to be written from. */
  ticket: string;
}

/** Before a second article about the same is written: the first ones, to be extended instead. */
export function NearArticles({ articles, ticket }: NearArticlesProps) {
  const t = useTranslations("ArticleEditor");
  const format = useFormatter();
  if (articles.length === 0) return null;
  return (
    <Panel title={t("nearHeading")}>
      <p className="px-4 pt-3 text-sm text-quiet">{t("nearText")}</p>
      <ul className="py-1">
        {articles.map(({ id, title, similarity }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5">
            <Link href={`/knowledge/${id}`} target="_blank" dir="auto" className="min-w-0 grow basis-60 text-sm font-medium text-accent underline underline-offset-2 wrap-anywhere">
              {title}
            </Link>
            <span className="text-xs tabular text-quiet">
              {similarity === null ? t("byWords") : t("similar", { value: format.number(similarity, { style: "percent", maximumFractionDigits: 0 }) })}
            </span>
            <Link href={`/knowledge/${id}/edit?ticket=${encodeURIComponent(ticket)}`} className={buttonStyle({ size: "sm" })} aria-label={`${t("extend")}: ${title}`}>
              <FilePlus2 aria-hidden />
              {t("extend")}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
