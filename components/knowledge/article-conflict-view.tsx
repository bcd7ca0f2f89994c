"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { type ArticleDraft, differingFields, typedOver, writtenOf } from "./article-draft";
import { ArticleComparison } from "./article-comparison";
import type { ArticleConflict } from "./article-editor-actions";
import { joinTexts } from "./text-diff";

export interface ArticleConflictViewProps {
  conflict: ArticleConflict;
  /** What was typed. */
  draft: ArticleDraft;
  /** @param values what goes on in the editor; nothing: what is saved */
  onSettle: (values: ArticleDraft, text: string) => void;
}

/** Title and content with both changes in them, where both sides changed one and they go together. */
function joinedOf({ current, seen }: ArticleConflict, draft: ArticleDraft): Pick<ArticleDraft, "title" | "content"> | undefined {
  if (!seen) return undefined;
  const title = draft.title === undefined ? current.title : joinTexts(seen.title, draft.title, current.title);
  const content = draft.content === undefined ? current.content : joinTexts(seen.content, draft.content, current.content);
  if (title === undefined || content === undefined) return undefined;
  return title === (draft.title ?? current.title) && content === (draft.content ?? current.content) ? undefined : { title, content };
}

/** Somebody else saved meanwhile: both texts side by side, and what can be done about it. */
export function ArticleConflictView({ conflict, draft, onSettle }: ArticleConflictViewProps) {
  const t = useTranslations("ArticleEditor");
  const fields = useTranslations("ArticleVersions.fields");
  const format = useFormatter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { current, seen } = conflict;
  const { version } = current;
  const theirs = writtenOf(current);
  const changed = seen ? differingFields(writtenOf(seen), theirs).map((field) => fields(field)) : [];
  const statusChanged = seen && seen.status !== current.status ? [fields("status")] : [];
  const joined = joinedOf(conflict, draft);
  const named = format.list([...changed, ...statusChanged], { type: "conjunction" });
  return (
    <section aria-labelledby="article-conflict" className="flex flex-col gap-4 rounded-lg border border-caution bg-surface p-4">
      <div>
        <h2 ref={heading} id="article-conflict" tabIndex={-1} className="w-fit text-base font-semibold">
          {t("conflictHeading")}
        </h2>
        {named && (
          <p className="text-sm text-quiet">
            {t("conflictText", { fields: named, version })}
          </p>
        )}
      </div>
      <ArticleComparison before={theirs} after={typedOver(theirs, draft)} names={{ before: t("theirs", { version }), after: t("mine") }} />
      {joined && <p className="text-sm text-quiet">{t("joinHint")}</p>}
      <div className="flex flex-wrap gap-2">
        {joined && (
          <Button look="primary" onClick={() => onSettle({ ...draft, ...joined }, t("joined"))}>
            {t("join")}
          </Button>
        )}
        <Button onClick={() => onSettle(draft, t("keptMine", { version }))}>{t("keepMine")}</Button>
        <Button onClick={() => onSettle({}, t("tookTheirs"))}>{t("takeTheirs")}</Button>
      </div>
    </section>
  );
}
