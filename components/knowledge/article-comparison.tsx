import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ArticleStatus } from "@/db/enums";
import { differingFields, type WrittenArticle } from "./article-draft";
import { ArticleFacet } from "./article-facet";
import { DiffView } from "./diff-view";

/** An article as one of two that are compared. */
export type ComparedArticle = WrittenArticle & { status?: ArticleStatus };

interface ArticleComparisonProps {
  before: ComparedArticle;
  after: ComparedArticle;
  names: { before: string; after: string };
}

type Fact = "category" | "language" | "audience" | "tags" | "status";

function Value({ of, fact }: { of: ComparedArticle; fact: Fact }) {
  const t = useTranslations("ArticleVersions");
  if (fact === "category") return <ArticleFacet category={of.category} />;
  if (fact === "audience") return <ArticleFacet audience={of.audience} />;
  if (fact === "status" && of.status) return <ArticleFacet status={of.status} />;
  if (fact === "language" && of.language) return <ArticleFacet language={of.language} />;
  if (fact === "tags" && of.tags.length > 0) return of.tags.join(", ");
  return <span className="text-quiet">{t("none")}</span>;
}

/** Two states of an article: what differs, and only that. */
export function ArticleComparison({ before, after, names }: ArticleComparisonProps) {
  const t = useTranslations("ArticleVersions");
  const differing = differingFields(before, after);
  const facts: Fact[] = (["category", "language", "audience", "tags"] as const).filter((fact) => differing.includes(fact));
  if (before.status !== after.status) facts.push("status");
  const language = after.language || before.language || "en";
  const texts = (["title", "content"] as const).filter((field) => differing.includes(field));
  if (texts.length === 0 && facts.length === 0) return <p className="text-sm text-quiet">{t("same")}</p>;
  return (
    <div className="flex flex-col gap-4">
      {texts.map((field) => (
        <Panel key={field} title={t(`fields.${field}`)} className="[&_h2]:first-letter:uppercase">
          <DiffView before={before[field]} after={after[field]} language={language} names={names} caption={t(`fields.${field}`)} />
        </Panel>
      ))}
      {facts.length > 0 && (
        <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
          {facts.map((fact) => (
            <div key={fact}>
              <dt className="text-xs text-quiet first-letter:uppercase">{t(`fields.${fact}`)}</dt>
              <dd className="flex flex-wrap items-center gap-2">
                <del className="no-underline opacity-70">
                  <span className="sr-only">{names.before}: </span>
                  <Value of={before} fact={fact} />
                </del>
                <span aria-hidden>→</span>
                <ins className="font-medium no-underline">
                  <span className="sr-only">{names.after}: </span>
                  <Value of={after} fact={fact} />
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
