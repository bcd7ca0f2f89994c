"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useServerDraft } from "@/components/drafts/use-server-draft";
import { useAction } from "@/components/forms/use-action";
import { useToast } from "@/components/ui/toasts";
import type { ArticleStatus } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";
import { type ArticleDraft, articleDraft, BLANK_ARTICLE, differingFields, NOTHING_TYPED, typedOver, type WrittenArticle, writtenOf } from "./article-draft";
import type { ArticleEditorActions } from "./article-editor-actions";
import { type AskedSave, type SavedBase, saveInTurn } from "./save-in-turn";
import { useArticleConflict } from "./use-article-conflict";

/** Whichever was saved later: the page's article, or what this editor saved since. */
const later = (one: Article | undefined, two: Article | undefined) => (one && two && two.version > one.version ? two : (one ?? two));

/** The state of the editor: what was saved, what was typed over it, and what others saved meanwhile. */
export function useArticleEditor(article: Article | undefined, actions: ArticleEditorActions) {
  const t = useTranslations("ArticleEditor");
  const router = useRouter();
  const toast = useToast();
  const draft = useServerDraft(`article:${article?.id ?? "new"}`, articleDraft, NOTHING_TYPED);
  const [own, setOwn] = useState<Article>();
  const saved = later(article, own);
  const original = saved ? writtenOf(saved) : BLANK_ARTICLE;
  const written = typedOver(original, draft.values);
  const isChanged = differingFields(original, written).length > 0;
  const seen = draft.values.version ?? saved?.version;
  const { conflict, compare, forget: forgetConflict } = useArticleConflict({ saved, isChanged, seen }, actions.readConflict);
  const latest = useRef(written);
  const waiting = useRef<AskedSave>(undefined);
  useEffect(() => {
    latest.current = written;
  });

  const change = (part: Partial<WrittenArticle>) => draft.change(saved && draft.values.version === undefined ? { ...part, version: saved.version } : part);

  const store = async (base: SavedBase | undefined, status: ArticleStatus, sent: WrittenArticle) => {
    const input = { ...sent, language: sent.language || undefined, status };
    const { ticket } = draft.values;
    if (!base) return ticket ? actions.writeFromTicket({ ...input, ticket }) : actions.write(input);
    const answer = await actions.rewrite({ ...input, ...base });
    if (!answer.ok && answer.code === "stale") await compare(base.id, base.version);
    return answer;
  };
  const takeWaiting = () => {
    const next = waiting.current;
    waiting.current = undefined;
    return next;
  };
  const base = saved && { id: saved.id, version: seen ?? saved.version };
  const send = (asked: AskedSave) => saveInTurn({ store, takeWaiting, latest: () => latest.current, onStored: setOwn }, asked, base, written);
  const { run, pending, refusal, forgive } = useAction(send, ({ article: result, leave, sent }) => {
    setOwn(result);
    forgetConflict();
    // What was typed while it was being saved stays.
    if (differingFields(sent, latest.current).length === 0) draft.forget();
    else draft.change({ version: result.version });
    toast({ text: t("saved", { version: result.version }) });
    if (leave) router.push(`/knowledge/${result.id}`);
    else if (article) router.refresh();
    else router.replace(`/knowledge/${result.id}/edit`);
  });
  const save = (status: ArticleStatus, leave: boolean) => {
    if (pending) waiting.current = { status, leave };
    else run({ status, leave });
  };

  const settle = (values: ArticleDraft, text: string) => {
    if (!conflict) return;
    const before = draft.values;
    setOwn(conflict.current);
    forgetConflict();
    forgive();
    if (Object.keys(values).length === 0) draft.forget();
    else draft.change({ ...values, version: conflict.current.version });
    toast({ text, undo: () => draft.change({ ...before, version: conflict.current.version }) });
  };

  return { draft, saved, written, isChanged, change, conflict, settle, save, pending, refusal };
}
