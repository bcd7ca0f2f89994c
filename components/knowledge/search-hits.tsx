import { SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { SearchDegradation } from "@/lib/search/schema";
import { type ArticleHit, SearchHit } from "./search-hit";

interface SearchHitsProps {
  search: string;
  hits: readonly ArticleHit[];
  /** What to mark, in lower case and without accents. */
  words: readonly string[];
  degraded: readonly SearchDegradation[];
  /** As many were found as are looked for: there may be more. */
  isFull: boolean;
}

/** The best first; how many is announced, and that the search was not at its best is said. */
export function SearchHits({ search, hits, words, degraded, isFull }: SearchHitsProps) {
  const t = useTranslations("Knowledge");
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="text-xs text-quiet">
        {hits.length > 0 && t(isFull ? "hitsFirst" : "hits", { total: hits.length })}
      </p>
      {degraded.map((degradation) => (
        <Notice key={degradation} tone="caution">
          {t(`degraded.${degradation}`)}
        </Notice>
      ))}
      {hits.length === 0 ? (
        <div role="status" className="rounded-lg border bg-surface py-16">
          <Blank icon={SearchX} title={t("noHits", { search })} text={t("noHitsHint")}>
            <Link href="/knowledge" className={buttonStyle()}>
              {t("showAll")}
            </Link>
            <Link href="/tickets/new" className={buttonStyle({ look: "primary" })}>
              {t("report")}
            </Link>
          </Blank>
        </div>
      ) : (
        <ol aria-label={t("list")} className="overflow-hidden rounded-lg border bg-surface">
          {hits.map((hit) => (
            <SearchHit key={hit.id} hit={hit} words={words} />
          ))}
        </ol>
      )}
    </div>
  );
}
