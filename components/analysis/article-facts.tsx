import { useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";
import { Similarity } from "./similarity";

interface ArticleFactsProps {
  title: string;
  language: Locale;
  similarity: number | null;
}

export function ArticleFacts({ title, language, similarity }: ArticleFactsProps) {
  const t = useTranslations("Analysis");
  const languages = useTranslations("Languages");
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs text-quiet">{t("article")}</p>
      <p lang={language} dir="auto" className="font-medium wrap-anywhere">
        {title}
      </p>
      <p className="flex flex-wrap gap-x-3 text-xs text-quiet">
        <span className="inline-block first-letter:uppercase">{languages(language)}</span>
        <Similarity value={similarity} />
      </p>
    </div>
  );
}
