import { BookOpen, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";

interface NoArticlesProps {
  narrowed: boolean;
  staff: boolean;
}

/** None at all asks staff for the first article; none that matches shows the way back. */
export function NoArticles({ narrowed, staff }: NoArticlesProps) {
  const t = useTranslations("Knowledge");
  if (narrowed) {
    return (
      <div className="rounded-lg border bg-surface py-16">
        <Blank icon={SearchX} title={t("noMatch")} text={t("noMatchHint")}>
          <Link href="/knowledge" className={buttonStyle()}>
            {t("clear")}
          </Link>
        </Blank>
      </div>
    );
  }
  return (
    <div className="rounded-lg border bg-surface py-16">
      <Blank icon={BookOpen} title={t("none")} text={t(staff ? "noneHint" : "noneForReader")}>
        <Link href={staff ? "/knowledge/new" : "/tickets/new"} className={buttonStyle({ look: "primary" })}>
          {t(staff ? "new" : "report")}
        </Link>
      </Blank>
    </div>
  );
}
