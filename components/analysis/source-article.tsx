"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Facet } from "@/components/tickets/facet";
import { PlainArticle } from "./plain-article";
import { SourceLoading } from "./source-loading";
import { SourceMissing } from "./source-missing";
import { sourceArticleQuery, troubleOf } from "./source-query";

const load = () => import("./passage-article").then(
  ({ PassageArticle }) => PassageArticle,
  () => PlainArticle,
);

/** What draws Markdown is only loaded once an article is opened. */
const PassageArticle = dynamic(load, { loading: SourceLoading });

interface SourceArticleProps {
  id: string;
  step: string | undefined;
}

export function SourceArticle({ id, step }: SourceArticleProps) {
  const languages = useTranslations("Languages");
  const { data: article, error, refetch } = useQuery(sourceArticleQuery(id));
  const trouble = troubleOf(error);
  if (!article) return trouble ? <SourceMissing trouble={trouble} retry={() => void refetch()} /> : <SourceLoading />;
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <Facet category={article.category} />
        <span className="inline-block first-letter:uppercase">{languages(article.language)}</span>
      </p>
      <PassageArticle text={article.content} language={article.language} step={step} />
    </div>
  );
}
