import { Inbox, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";
import { isNarrowed, type ListQuery } from "./list-address";

interface NoRowsProps {
  path: string;
  query: ListQuery;
  /** Why there is nothing at all. */
  title: string;
  text: string;
}

/** In place of an empty list: that nothing matches, with the way back, or that there is nothing yet. */
export function NoRows({ path, query, title, text }: NoRowsProps) {
  const t = useTranslations("Lists");
  return (
    <div className="rounded-lg border bg-surface py-16">
      {isNarrowed(query) ? (
        <Blank icon={SearchX} title={t("noMatch")} text={t("noMatchHint")}>
          <Link href={path} className={buttonStyle()}>
            {t("clear")}
          </Link>
        </Blank>
      ) : (
        <Blank icon={Inbox} title={title} text={text} />
      )}
    </div>
  );
}
