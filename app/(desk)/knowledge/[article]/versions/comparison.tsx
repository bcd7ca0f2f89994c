import { getTranslations } from "next-intl/server";
import { readForPage } from "@/app/_http/read-for-page";
import { ArticleComparison } from "@/components/knowledge/article-comparison";
import { writtenOf } from "@/components/knowledge/article-draft";
import type { ComparedVersions } from "@/components/knowledge/compared-versions";
import { RestoreVersionButton } from "@/components/knowledge/restore-version";
import { VersionChoice } from "@/components/knowledge/version-choice";
import type { Ctx } from "@/lib/core/ctx";
import { readArticleVersion } from "@/lib/knowledge/read-article-version";
import type { Article } from "@/lib/knowledge/schema";
import { restoreVersion } from "../../actions";

interface ComparisonProps {
  ctx: Ctx;
  article: Article;
  compared: ComparedVersions;
}

/** Two versions side by side, and the older one to be put back. */
export async function Comparison({ ctx, article, compared: { from, to } }: ComparisonProps) {
  const { id, version } = article;
  const t = await getTranslations("ArticleVersions");
  const before = await readForPage(readArticleVersion, ctx, { id, version: String(from) });
  const after = await readForPage(readArticleVersion, ctx, { id, version: String(to) });
  const names = { before: t("version", { version: from }), after: t("version", { version: to }) };
  return (
    <section aria-label={t("comparison", { from, to })} className="flex min-w-0 flex-col gap-4">
      <VersionChoice articleId={id} newest={version} from={from} to={to} />
      <ArticleComparison before={{ ...writtenOf(before), status: before.status }} after={{ ...writtenOf(after), status: after.status }} names={names} />
      {from !== version && <RestoreVersionButton articleId={id} current={version} restored={from} restore={restoreVersion} />}
    </section>
  );
}
