import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ExactTime } from "@/components/time/exact-time";
import { buttonStyle } from "@/components/ui/button-style";
import type { ArticleChange } from "@/lib/knowledge/schema";
import { ArticleFacet } from "./article-facet";

interface VersionEntryProps {
  change: ArticleChange;
  articleId: string;
  isCurrent: boolean;
  /** Its change is the one that is shown. */
  isShown: boolean;
}

function useActorName({ changedByType, changedBy, changedByName }: ArticleChange): string {
  const t = useTranslations("ArticleVersions");
  if (changedByType === "api_key") return t("apiKey", { id: changedBy });
  return changedByType === "person" ? (changedByName ?? changedBy) : t("system");
}

/** A version: what it changed, who did and when. */
export function VersionEntry({ change, articleId, isCurrent, isShown }: VersionEntryProps) {
  const t = useTranslations("ArticleVersions");
  const format = useFormatter();
  const actor = useActorName(change);
  const { version, status, createdAt, changed } = change;
  const fields = format.list(changed.map((field) => t(`fields.${field}`)), { type: "conjunction" });
  return (
    <li aria-current={isShown ? "true" : undefined} className="flex flex-col gap-1 border-t px-4 py-2.5 text-sm first:border-t-0 aria-[current]:bg-accent-soft">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-medium">{t("version", { version })}</span>
        {isCurrent && <span className="text-xs text-quiet">{t("current")}</span>}
        <ArticleFacet status={status} className="ml-auto text-xs text-quiet" />
      </p>
      <p className="text-xs text-quiet wrap-anywhere">
        {actor} · <ExactTime value={createdAt} />
      </p>
      <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0">{version === 1 ? t("first") : changed.length > 0 ? t("changed", { fields }) : t("unchanged")}</span>
        {changed.length > 0 && (
          <Link
            href={`/knowledge/${articleId}/versions?from=${version - 1}&to=${version}`}
            scroll={false}
            aria-label={`${t("showChange")}: ${t("version", { version })}`}
            className={buttonStyle({ size: "sm", look: "ghost" })}
          >
            {t("showChange")}
          </Link>
        )}
      </p>
    </li>
  );
}
