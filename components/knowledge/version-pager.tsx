import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";

interface VersionPagerProps {
  articleId: string;
  nextCursor: string | null;
  isFirst: boolean;
}

export function VersionPager({ articleId, nextCursor, isFirst }: VersionPagerProps) {
  const t = useTranslations("Lists");
  if (!nextCursor && isFirst) return null;
  const address = `/knowledge/${articleId}/versions`;
  return (
    <nav aria-label={t("pages")} className="flex justify-end gap-2 border-t px-4 py-2">
      {!isFirst && (
        <Link href={address} className={buttonStyle({ size: "sm" })}>
          {t("start")}
        </Link>
      )}
      {nextCursor && (
        <Link href={`${address}?cursor=${encodeURIComponent(nextCursor)}`} className={buttonStyle({ size: "sm" })}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
