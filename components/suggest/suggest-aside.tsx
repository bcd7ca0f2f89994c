import { useTranslations } from "next-intl";
import { SourceLoading } from "@/components/analysis/source-loading";
import { SuggestList } from "./suggest-list";
import type { Suggestions } from "./use-suggestions";

interface SuggestAsideProps {
  suggestions: Suggestions;
  onSolved: () => void;
}

/** Beside the form on wide screens: its place is kept, so that nothing moves when something is found. */
export function SuggestAside({ suggestions: { found, state }, onSolved }: SuggestAsideProps) {
  const t = useTranslations("Suggest");
  const isEmpty = state !== "looking" && state !== "found";
  return (
    <aside aria-label={t("title")} className="sticky top-16 max-h-[calc(100dvh-5rem)] overflow-y-auto border-l pl-6 max-lg:hidden">
      <h2 className="pb-2 text-sm font-semibold">{t("title")}</h2>
      {state === "looking" && <SourceLoading />}
      {isEmpty && <p className="text-sm text-quiet">{t(state)}</p>}
      {found && <SuggestList found={found} onSolved={onSolved} />}
    </aside>
  );
}
