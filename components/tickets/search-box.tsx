"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useListNavigation } from "./list-navigation";
import { type TicketFilters, ticketsAddress } from "./ticket-filters";

const PAUSE_MS = 300;

/** Searches while one types, a pause after the last letter; never in the middle of a Chinese character's spelling. */
export function SearchBox({ filters }: { filters: TicketFilters }) {
  const t = useTranslations("TicketList");
  const { go } = useListNavigation();
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
    const wanted = field.current?.value.trim() || undefined;
    if (wanted !== filters.search) go(ticketsAddress(filters, { search: wanted }), "replace");
  };
  const later = ({ nativeEvent }: FormEvent) => {
    clearTimeout(timer.current);
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) timer.current = setTimeout(search, PAUSE_MS);
  };
  return (
    <form role="search" action={search} className="relative min-w-0 grow basis-full sm:basis-56">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-quiet" />
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
        className="pr-8 pl-8.5"
      />
      <span className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-quiet peer-focus:hidden">{!shown && <Kbd>/</Kbd>}</span>
    </form>
  );
}
