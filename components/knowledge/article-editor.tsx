"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { CharacterCount } from "@/components/tickets/character-count";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toasts";
import { useEarlyInput } from "@/components/ui/use-early-input";
import { type Article, ARTICLE_TITLE_MAX } from "@/lib/knowledge/schema";
import type { ArticleEditorActions } from "./article-editor-actions";
import { ArticleSettings } from "./article-settings";
import { ContentField } from "./content-field";
import { EditorBar } from "./editor-bar";
import { earlyText } from "./early-text";
import { type TicketDraft, TicketMaterial } from "./ticket-material";
import { TicketStart } from "./ticket-start";
import { TypedElsewhere } from "./typed-elsewhere";
import { useArticleEditor } from "./use-article-editor";
import { useSaveKeys } from "./use-save-keys";

/** Comparing texts is needed seldom. */
const ArticleConflictView = dynamic(() => import("./article-conflict-view").then((module) => module.ArticleConflictView), { ssr: false });

interface ArticleEditorProps {
  /** Undefined: a new one is written. */
  article: Article | undefined;
  /** A solved ticket whose text a new article begins with, or one that is there may take over. */
  ticket: TicketDraft | undefined;
  actions: ArticleEditorActions;
  /** Above the text: articles that say much the same. */
  children?: ReactNode;
}

export function ArticleEditor({ article, ticket, actions, children }: ArticleEditorProps) {
  const t = useTranslations("ArticleEditor");
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { draft, saved, written, isChanged, change: put, conflict, settle, save, pending, refusal } = useArticleEditor(article, actions);
  const { errors, mend } = useFieldErrors(refusal);
  const change: typeof put = (part) => {
    mend(Object.keys(part));
    put(part);
  };
  const status = saved?.status ?? "draft";
  useSaveKeys({ save: () => save(status, false), publish: () => save("published", true) });
  useEarlyInput(form, (typed) => {
    const early = earlyText(typed, written);
    if (early) change(early);
  });
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refusal]);

  const discard = () => {
    const before = draft.values;
    draft.forget();
    toast({ text: t("discarded"), undo: () => draft.change(before) });
  };
  const append = (addition: string) => {
    const before = written.content;
    change({ content: `${before.trimEnd()}\n\n${addition}`.trimStart() });
    toast({ text: t("appended"), undo: () => change({ content: before }) });
  };

  return (
    <div className="flex flex-col gap-5">
      {ticket && !article && <TicketStart ticket={ticket} typed={draft.values} onChange={draft.change} />}
      {children}
      {draft.theirs && <TypedElsewhere theirs={draft.theirs} onResolve={draft.resolveConflict} />}
      {conflict ? (
        <ArticleConflictView conflict={conflict} draft={draft.values} onSettle={settle} />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      {ticket && article && <TicketMaterial ticket={ticket} onAppend={() => append(ticket.draft.content)} />}
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()} className="flex flex-col gap-5">
        <Field label={t("title")} error={errors.title} note={<CharacterCount length={written.title.length} max={ARTICLE_TITLE_MAX} />}>
          {(wiring) => (
            <Input
              {...wiring}
              name="title"
              required
              autoFocus={!article}
              dir="auto"
              {...(written.language ? { lang: written.language } : {})}
              placeholder={t("titleHint")}
              value={written.title}
              onChange={({ target }) => change({ title: target.value })}
              className="sm:text-base"
            />
          )}
        </Field>
        <ContentField value={written.content} language={written.language} error={errors.content} onChange={(content) => change({ content })} />
        <ArticleSettings written={written} fields={errors} onChange={change} />
        <EditorBar saved={saved} draft={draft} isChanged={isChanged} pending={pending} onDiscard={discard} onSave={save} />
      </form>
    </div>
  );
}
