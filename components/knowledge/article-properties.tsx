import Link from "next/link";
import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/time/exact-time";
import { Property } from "@/components/tickets/property";
import { Badge } from "@/components/ui/badge";
import type { Article } from "@/lib/knowledge/schema";
import { ArticleFacet } from "./article-facet";
import { knowledgeAddress, readArticleFilters } from "./article-filters";
import { SuccessRate } from "./success-rate";

/** What staff alone are told of an article. */
export interface StaffFacts {
  /** Undefined where it is not known any more. */
  author: string | undefined;
  /** The ticket that it was written from, where it may be seen. */
  ticketNumber: string | undefined;
  /** Judged analyses that cite it. */
  judged: number;
}

interface ArticlePropertiesProps {
  article: Article;
  staff: StaffFacts | undefined;
}

export function ArticleProperties({ article, staff }: ArticlePropertiesProps) {
  const t = useTranslations("Knowledge");
  const { category, language, tags, status, audience, version, usageCount, successRate, createdAt, updatedAt } = article;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Property name={t("category")}>
        <ArticleFacet category={category} />
      </Property>
      <Property name={t("language")}>
        <ArticleFacet language={language} />
      </Property>
      {staff && (
        <>
          <Property name={t("status")}>
            <ArticleFacet status={status} />
          </Property>
          <Property name={t("audience")}>
            <ArticleFacet audience={audience} />
          </Property>
          <Property name={t("used")}>
            <span className="inline-block first-letter:uppercase">{t("usedTimes", { count: usageCount })}</span>
          </Property>
          <Property name={t("success")}>
            <span className="inline-block first-letter:uppercase">
              <SuccessRate value={successRate} judged={staff.judged} />
            </span>
          </Property>
          {staff.author && <Property name={t("author")}>{staff.author}</Property>}
          {staff.ticketNumber && (
            <Property name={t("fromTicket")}>
              <Link href={`/tickets/${staff.ticketNumber}`} className="tabular text-accent underline underline-offset-2">
                {staff.ticketNumber}
              </Link>
            </Property>
          )}
        </>
      )}
      <Property name={t("updated")}>
        <ExactTime value={updatedAt} />
      </Property>
      {staff && (
        <>
          <Property name={t("created")}>
            <ExactTime value={createdAt} />
          </Property>
          <Property name={t("version")}>
            <span className="tabular">{version}</span>
          </Property>
        </>
      )}
      {tags.length > 0 && (
        <div className="col-span-full min-w-0">
          <dt className="text-xs text-quiet">{t("tags")}</dt>
          <dd>
            <ul className="flex flex-wrap gap-1.5 pt-1">
              {tags.map((tag) => (
                <li key={tag} className="min-w-0">
                  <Link href={knowledgeAddress(readArticleFilters({ tag }))} className="flex min-h-6 items-center">
                    <Badge className="hover:bg-sunken hover:text-ink">
                      <span className="truncate">{tag}</span>
                    </Badge>
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
