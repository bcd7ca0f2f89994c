import { ArrowLeftToLine, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { ListLink } from "./list-link";

interface PageLinksProps {
  /** The address of the list's beginning; none where one is there. */
  begin: string | undefined;
  next: string | undefined;
  /** How much of the list is shown, in words. */
  shown: string;
}

/** The way through a list that has more than one page. */
export function PageLinks({ begin, next, shown }: PageLinksProps) {
  const t = useTranslations("Lists");
  if (!begin && !next) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-end gap-2 pt-3">
      <span className="mr-auto text-xs text-quiet">{shown}</span>
      {begin && (
        <ListLink href={begin} className={buttonStyle()}>
          <ArrowLeftToLine aria-hidden />
          {t("start")}
        </ListLink>
      )}
      {next && (
        <ListLink href={next} className={buttonStyle()}>
          {t("next")}
          <ArrowRight aria-hidden />
        </ListLink>
      )}
    </nav>
  );
}
