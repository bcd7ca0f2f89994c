"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { type KeyboardEvent, useRef, useState } from "react";
import { Field } from "@/components/ui/field";

interface TagFieldProps {
  tags: readonly string[];
  error: string | undefined;
  onChange: (tags: string[]) => void;
}

const MAXIMUM = 20;
const TAG_MAX = 50;
const SEPARATOR = /[,，;；\n]/;

/** What is typed as tags that are not there yet. */
const tagsIn = (typed: string, tags: readonly string[]): string[] =>
  [...new Set(typed.split(SEPARATOR).map((tag) => tag.trim().slice(0, TAG_MAX)).filter((tag) => tag !== "" && !tags.includes(tag)))];

/** Enter, a comma or leaving the field adds a tag; Backspace in the empty field takes the last one away. */
export function TagField({ tags, error, onChange }: TagFieldProps) {
  const t = useTranslations("ArticleEditor");
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const isFull = tags.length >= MAXIMUM;
  const add = (text: string) => {
    setTyped("");
    const added = tagsIn(text, tags);
    if (added.length > 0) onChange([...tags, ...added].slice(0, MAXIMUM));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isShortcut = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && !isShortcut) {
      event.preventDefault();
      add(typed);
    }
    // What saves the article hears the key next, and has to find the tag there.
    if (isShortcut && ["Enter", "s", "S"].includes(event.key)) flushSync(() => add(typed));
    if (event.key === "Backspace" && typed === "") onChange(tags.slice(0, -1));
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  return (
    <Field label={t("tags")} {...(error ? { error } : {})} note={<span className="text-xs text-quiet">{isFull ? t("tagsFull", { maximum: MAXIMUM }) : t("tagsHint")}</span>}>
      {(wiring) => (
        <div className="flex min-h-9 flex-wrap items-center gap-1 rounded-md border border-edge bg-surface px-1.5 py-1 sm:min-h-8 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent has-aria-invalid:border-danger">
          {tags.map((tag) => (
            <span key={tag} className="flex max-w-full items-center rounded-sm bg-sunken pl-1.5 text-sm">
              <span className="truncate">{tag}</span>
              <button type="button" aria-label={t("removeTag", { tag })} onClick={() => remove(tag)} className="flex size-6 shrink-0 items-center justify-center text-quiet hover:text-ink">
                <X aria-hidden className="size-3.5" />
              </button>
            </span>
          ))}
          <input
            ref={input}
            {...wiring}
            value={typed}
            maxLength={TAG_MAX}
            readOnly={isFull}
            onChange={({ target }) => (SEPARATOR.test(target.value) ? add(target.value) : setTyped(target.value))}
            onKeyDown={press}
            onBlur={() => add(typed)}
            className="min-w-24 grow bg-transparent px-1 text-lg focus-visible:outline-none sm:text-sm"
          />
        </div>
      )}
    </Field>
  );
}
