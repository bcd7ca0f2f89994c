import { useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { CitedArticle } from "@/lib/analysis/schema";
import { Section } from "./section";
import { Similarity } from "./similarity";
import { SourceSheet } from "./source-sheet";

/** Articles that fit; each opens beside the page. */
export function Articles({ articles }: { articles: CitedArticle[] }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("articles")}>
      <ul className="flex flex-col gap-2">
        {articles.map(({ id, title, language, similarity }) => (
          <li key={id} className="min-w-0">
            <SourceSheet
              source={{ type: "article", articleId: id, title, language }}
              trigger={
                <button type="button" lang={language} dir="auto" className="min-h-6 text-left font-medium wrap-anywhere hover:underline">
                  {title}
                </button>
              }
            />
            <p className="flex flex-wrap items-center gap-x-3 text-xs text-quiet">
              <ForeignLanguage language={language} />
              <Similarity value={similarity} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
