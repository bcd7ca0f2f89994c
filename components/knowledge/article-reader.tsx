import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { Article } from "@/lib/knowledge/schema";
import { ArticleContents } from "./article-contents";
import { ArticleProperties, type StaffFacts } from "./article-properties";
import { ArticleText } from "./article-text";
import { BackLink } from "./back-link";
import { headingsOf } from "./headings";

/** Shorter texts are seen as a whole. */
const LONG = 3;

interface ArticleReaderProps {
  article: Article;
  /** Undefined for who only reads. */
  staff: StaffFacts | undefined;
  actions?: ReactNode;
}

export function ArticleReader({ article, staff, actions }: ArticleReaderProps) {
  const t = useTranslations("Knowledge");
  const { title, content, language, status } = article;
  const headings = headingsOf(content);
  const contents = headings.length >= LONG && <ArticleContents headings={headings} language={language} />;
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4">
      <BackLink href="/knowledge">{t("heading")}</BackLink>
      <PageHeader
        title={
          <span lang={language} dir="auto">
            {title}
          </span>
        }
        actions={actions}
      />
      {status !== "published" && <Notice tone={status === "draft" ? "caution" : "calm"}>{t(status === "draft" ? "draftNotice" : "archivedNotice")}</Notice>}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {contents && (
            <details className="group rounded-lg border bg-surface lg:hidden">
              <summary className="flex min-h-10 items-center justify-between px-4 text-sm font-semibold">
                {t("contents")}
                <ChevronDown aria-hidden className="size-4 text-quiet group-open:rotate-180" />
              </summary>
              <div className="px-4 pb-3">{contents}</div>
            </details>
          )}
          <article className="rounded-lg border bg-surface px-4 py-5 sm:px-6">
            <ArticleText text={content} language={language} />
          </article>
          {!staff && (
            <p className="flex flex-wrap items-center gap-3 text-sm text-quiet">
              {t("stillStuck")}
              <Link href="/tickets/new" className={buttonStyle()}>
                {t("report")}
              </Link>
            </p>
          )}
        </div>
        <aside aria-label={t("about")} className="flex flex-col gap-5 lg:sticky lg:top-17 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
          {contents && (
            <div className="flex flex-col gap-2 max-lg:hidden">
              <p aria-hidden className="text-sm font-semibold">
                {t("contents")}
              </p>
              {contents}
            </div>
          )}
          <Panel title={t("about")} className="shrink-0">
            <div className="px-4 py-3">
              <ArticleProperties article={article} staff={staff} />
            </div>
          </Panel>
        </aside>
      </div>
    </div>
  );
}
