import Link from "next/link";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { ArticleStatus, Category, Locale } from "@/db/enums";
import { ArticleFacet } from "./article-facet";
import { MarkedText } from "./marked-text";

export interface ArticleHit {
  id: string;
  title: string;
  snippet: string;
  category: Category;
  language: Locale;
  status: ArticleStatus;
}

interface SearchHitProps {
  hit: ArticleHit;
  words: readonly string[];
}

/** What was found: title and passage with the words marked, and what tells a draft from an answer. */
export function SearchHit({ hit, words }: SearchHitProps) {
  const { id, title, snippet, category, language, status } = hit;
  return (
    <li className="relative flex flex-col gap-1 border-t px-4 py-3 transition-colors first:border-t-0 hover:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="min-w-0 text-base font-semibold" lang={language} dir="auto">
          <Link
            href={`/knowledge/${id}`}
            prefetch={false}
            data-article-link
            className="wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <MarkedText text={title} words={words} />
          </Link>
        </h2>
        <ForeignLanguage language={language} />
      </div>
      <p lang={language} dir="auto" className="max-w-[90ch] text-sm text-quiet wrap-anywhere">
        <MarkedText text={snippet} words={words} />
      </p>
      <p className="flex flex-wrap gap-x-4 text-xs text-quiet">
        <ArticleFacet category={category} />
        {status !== "published" && <ArticleFacet status={status} />}
      </p>
    </li>
  );
}
