"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { DraftNote } from "@/components/conversation/draft-note";
import type { DraftState } from "@/components/drafts/draft-keeper";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ArticleStatus } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";

interface EditorBarProps {
  saved: Article | undefined;
  draft: { state: DraftState };
  isChanged: boolean;
  pending: boolean;
  onDiscard: () => void;
  /** @param leave whether the article is shown then */
  onSave: (status: ArticleStatus, leave: boolean) => void;
}

/** Always in sight, however long the text is. */
export function EditorBar({ saved, draft, isChanged, pending, onDiscard, onSave }: EditorBarProps) {
  const t = useTranslations("ArticleEditor");
  const hydrated = useHydrated();
  const status = saved?.status ?? "draft";
  const isPublished = status === "published";
  return (
    <div className="sticky bottom-0 z-10 -mx-3 flex flex-wrap items-center gap-2 border-t bg-canvas px-3 py-3 sm:-mx-5 sm:px-5">
      <div className="mr-auto flex min-w-0 flex-wrap gap-x-2">
        <p role="status" className="min-w-0 text-xs text-quiet">
          {isChanged ? t("unsaved") : <span className="max-sm:hidden">{t(isPublished ? "keysPublished" : "keys")}</span>}
        </p>
        <DraftNote draft={draft} isEmpty={!isChanged} />
      </div>
      {isChanged && (
        <Button look="ghost" onClick={onDiscard}>
          {t("discard")}
        </Button>
      )}
      {saved && !isChanged && (
        <Link href={`/knowledge/${saved.id}`} className={buttonStyle({ look: "ghost" })}>
          {t("cancel")}
        </Link>
      )}
      {!isPublished && (
        <Button disabled={!hydrated} aria-disabled={pending} aria-keyshortcuts="Control+S" onClick={() => onSave(status, false)}>
          {t(status === "draft" ? "saveDraft" : "save")}
        </Button>
      )}
      <Button look="primary" disabled={!hydrated} aria-disabled={pending} aria-keyshortcuts="Control+Enter" onClick={() => onSave("published", true)}>
        {pending && <Spinner />}
        {t(isPublished ? "save" : "publish")}
      </Button>
    </div>
  );
}
