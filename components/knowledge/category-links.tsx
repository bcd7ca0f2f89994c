import Link from "next/link";
import { useTranslations } from "next-intl";
import { CATEGORIES } from "@/db/enums";
import { ArticleFacet } from "./article-facet";
import { type ArticleFilters, knowledgeAddress } from "./article-filters";

const chip =
  "flex h-8 items-center rounded-md px-2.5 text-sm whitespace-nowrap text-quiet transition-colors hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink";

/** The shelves of the knowledge base, all in sight. */
export function CategoryLinks({ filters }: { filters: ArticleFilters }) {
  const t = useTranslations("Knowledge");
  return (
    <nav aria-label={t("category")}>
      <ul className="flex flex-wrap gap-0.5">
        <li>
          <Link href={knowledgeAddress(filters, { category: undefined })} scroll={false} aria-current={filters.category ? undefined : "true"} className={chip}>
            {t("all")}
          </Link>
        </li>
        {CATEGORIES.map((category) => (
          <li key={category}>
            <Link href={knowledgeAddress(filters, { category })} scroll={false} aria-current={filters.category === category ? "true" : undefined} className={chip}>
              <ArticleFacet category={category} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
