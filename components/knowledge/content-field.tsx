"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { CharacterCount } from "@/components/tickets/character-count";
import type { Locale } from "@/db/enums";
import { ARTICLE_CONTENT_MAX } from "@/lib/knowledge/schema";
import { ArticlePreview } from "./article-preview";
import { MarkdownToolbar } from "./markdown-toolbar";
import { useMarkdownEdits } from "./use-markdown-edits";

interface ContentFieldProps {
  value: string;
  /** Empty: not known yet. */
  language: Locale | "";
  error: string | undefined;
  onChange: (text: string) => void;
}

const VIEWS = ["write", "preview"] as const;

/** Markdown and what becomes of it, side by side; in less room one or the other. */
export function ContentField({ value, language, error, onChange }: ContentFieldProps) {
  const t = useTranslations("ArticleEditor");
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<(typeof VIEWS)[number]>("write");
  const { use, onKeyDown, onPaste } = useMarkdownEdits(field, onChange);
  const label = "text-sm font-medium";
  return (
    <div className="flex flex-col gap-1.5">
      <div role="group" aria-label={t("view")} className="flex w-fit gap-0.5 rounded-md bg-sunken p-0.5 lg:hidden">
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            onClick={() => setView(name)}
            className="h-7 rounded-sm px-3 text-sm text-quiet aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink"
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div className="grid gap-x-5 lg:grid-cols-2">
        <div className={cn("flex min-w-0 flex-col gap-1.5", view === "preview" && "max-lg:hidden")}>
          <div className="flex items-baseline justify-between gap-3">
            <label htmlFor={id} className={label}>
              {t("content")}
            </label>
            <CharacterCount length={value.length} max={ARTICLE_CONTENT_MAX} />
          </div>
          <div
            className={cn(
              "flex min-h-96 grow flex-col overflow-hidden rounded-md border usual:border-edge bg-surface has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-accent",
              error && "border-danger",
            )}
          >
            <div className="border-b bg-canvas px-1 py-0.5">
              <MarkdownToolbar onUse={use} />
            </div>
            <textarea
              ref={field}
              id={id}
              name="content"
              dir="auto"
              {...(language ? { lang: language } : {})}
              required
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              placeholder={t("contentHint")}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              className="block field-sizing-content min-h-80 w-full grow resize-none bg-transparent px-3 py-2.5 font-mono text-lg focus-visible:outline-none sm:text-sm"
            />
          </div>
          {error && (
            <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              {error}
            </p>
          )}
        </div>
        <section aria-label={t("preview")} className={cn("flex min-w-0 flex-col gap-1.5", view === "write" && "max-lg:hidden")}>
          <p aria-hidden className={cn(label, "max-lg:hidden")}>
            {t("preview")}
          </p>
          <div className="min-h-96 grow rounded-md border bg-surface px-4 py-3">
            <ArticlePreview text={value} language={language || locale} />
          </div>
        </section>
      </div>
    </div>
  );
}
