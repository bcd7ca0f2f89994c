import { ArrowLeftToLine, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { type ListQuery, listAddress } from "./list-address";

interface ListPagerProps {
  path: string;
  query: ListQuery;
  nextCursor: string | null;
  shown: number;
  total: number;
}

/** How much of a list is shown, and the way through it. */
export function ListPager({ path, query, nextCursor, shown, total }: ListPagerProps) {
  const t = useTranslations("Lists");
  return (
    <nav aria-label={t("pages")} className="flex min-h-8 flex-wrap items-center justify-end gap-2">
      <span className="mr-auto text-xs text-quiet">{t("shown", { shown, total })}</span>
      {query.cursor && (
        <Link href={listAddress(path, { ...query, cursor: undefined })} className={buttonStyle()}>
          <ArrowLeftToLine aria-hidden />
          {t("start")}
        </Link>
      )}
      {nextCursor && (
        <Link href={listAddress(path, { ...query, cursor: nextCursor })} className={buttonStyle()}>
          {t("next")}
          <ArrowRight aria-hidden />
        </Link>
      )}
    </nav>
  );
}
