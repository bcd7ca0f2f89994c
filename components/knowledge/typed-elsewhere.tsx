import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ArticleDraft } from "./article-draft";

interface TypedElsewhereProps {
  /** What the same person typed on another device. */
  theirs: ArticleDraft;
  onResolve: (which: "mine" | "theirs") => void;
}

const SHOWN = 160;

/** The same person typed the same article in two places: both are kept until one is chosen. */
export function TypedElsewhere({ theirs, onResolve }: TypedElsewhereProps) {
  const t = useTranslations("ArticleEditor");
  const text = (theirs.content ?? theirs.title ?? t("untitled")).slice(-SHOWN).trim();
  return (
    <Notice tone="caution" role="alert">
      <p className="pb-2 wrap-anywhere">{t("elsewhere", { text: `…${text}` })}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onResolve("mine")}>{t("keepHere")}</Button>
        <Button onClick={() => onResolve("theirs")}>{t("takeElsewhere")}</Button>
      </div>
    </Notice>
  );
}
