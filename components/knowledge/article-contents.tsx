import { useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";
import type { Heading } from "./headings";

interface ArticleContentsProps {
  headings: readonly Heading[];
  language: Locale;
}

const INDENTS = ["", "pl-3", "pl-6"];

/** Where an article's headings stand, as links to them. */
export function ArticleContents({ headings, language }: ArticleContentsProps) {
  const t = useTranslations("Knowledge");
  const highest = Math.min(...headings.map(({ level }) => level));
  return (
    <nav aria-label={t("contents")}>
      <ul lang={language} dir="auto" className="flex flex-col border-l">
        {headings.map(({ id, text, level }) => (
          <li key={id} className={INDENTS[level - highest]}>
            <a href={`#${encodeURIComponent(id)}`} className="-ml-px flex min-h-7 items-center border-l border-transparent py-0.5 pl-3 text-sm text-quiet wrap-anywhere hover:border-accent hover:text-ink">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
