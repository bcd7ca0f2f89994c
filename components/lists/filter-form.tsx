"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useListNavigation } from "./list-navigation";
import { buttonStyle } from "@/components/ui/button-style";
import { isNarrowed, type ListQuery, listAddress } from "./list-address";

const PAUSE_MS = 350;

interface FilterFormProps {
  path: string;
  query: ListQuery;
  children: ReactNode;
}

const isControl = (element: Element) => element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** The filters of a list: a choice applies at once, typed words a pause after the last letter. Without scripts it is sent as a form. */
export function FilterForm({ path, query, children }: FilterFormProps) {
  const t = useTranslations("Lists");
  const { go } = useListNavigation();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    for (const control of [...(form.current?.elements ?? [])].filter(isControl)) {
      if (control !== document.activeElement || control instanceof HTMLSelectElement) control.value = query[control.name] ?? "";
    }
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const given = Object.fromEntries([...new FormData(form.current)].map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]));
    const { cursor: _, ...shown } = query;
    if (listAddress(path, given) !== listAddress(path, Object.fromEntries(Object.keys(given).map((name) => [name, shown[name]])))) go(listAddress(path, given), "replace");
  };
  const later = ({ target, nativeEvent }: FormEvent) => {
    clearTimeout(timer.current);
    if (target instanceof HTMLSelectElement) apply();
    else if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) timer.current = setTimeout(apply, PAUSE_MS);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  return (
    <form ref={form} role="search" action={path} method="get" onSubmit={submit} onInput={later} onCompositionEnd={later} className="flex flex-wrap items-end gap-x-2 gap-y-2.5">
      {children}
      {isNarrowed(query) && (
        <Link href={path} className={buttonStyle({ look: "ghost" })}>
          <X aria-hidden />
          {t("clear")}
        </Link>
      )}
    </form>
  );
}
