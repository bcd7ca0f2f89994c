import { useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { CitedArticle } from "@/lib/analysis/schema";
import { Section } from "./section";
import { Similarity } from "./similarity";

export function Articles({ articles }: { articles: CitedArticle[] }) {
  const t = useTranslations("Analysis");
  return (
    <Section title={t("articles")}>
      <ul className="flex flex-col gap-2">
        {articles.map((article) => (
          <li key={article.id} className="min-w-0">
            <p lang={article.language} dir="auto" className="wrap-anywhere">
              {article.title}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 text-xs text-quiet">
              <ForeignLanguage language={article.language} />
              <Similarity value={article.similarity} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
