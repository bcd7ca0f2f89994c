"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { useListNavigation } from "@/components/tickets/list-navigation";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { type ArticleFilters, knowledgeAddress, readArticleFilters } from "./article-filters";

const PAUSE_MS = 400;

/** Searches while one types, a pause after the last letter; never in the middle of a Chinese character's spelling. */
export function ArticleSearchBox({ filters }: { filters: ArticleFilters }) {
  const t = useTranslations("Knowledge");
  const { go, pending } = useListNavigation();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = filters.search ?? "";
  useShortcuts({ "/": () => field.current?.focus() });
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = shown;
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = () => {
    clearTimeout(timer.current);
    const { search: wanted } = readArticleFilters({ search: field.current?.value });
    // Audience and tag narrow the list alone: the search knows neither.
    if (wanted !== filters.search) go(knowledgeAddress(filters, { search: wanted, tag: undefined, audience: undefined }), "replace");
  };
  const later = ({ nativeEvent }: FormEvent) => {
    clearTimeout(timer.current);
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) timer.current = setTimeout(search, PAUSE_MS);
  };
  return (
    <form role="search" action={search} className="relative">
      <span aria-hidden className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-quiet">
        {pending ? <Spinner /> : <Search className="size-4" />}
      </span>
      <Input
        ref={field}
        type="search"
        name="search"
        aria-label={t("search")}
        aria-keyshortcuts="/"
        placeholder={t("searchHint")}
        defaultValue={shown}
        maxLength={300}
        onInput={later}
        onCompositionEnd={later}
        className="h-11 pr-9 pl-9.5 text-lg sm:h-11 sm:text-base"
      />
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet">{!shown && <Kbd>/</Kbd>}</span>
    </form>
  );
}
