import { FileSearch } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { StatePage } from "./state-page";

const KINDS = {
  anything: { title: "notFound", text: "notFoundHint", href: "/tickets", link: "toTickets" },
  article: { title: "noArticle", text: "noArticleHint", href: "/knowledge", link: "toKnowledge" },
  person: { title: "noPerson", text: "noPersonHint", href: "/people", link: "toPeople" },
} as const;

/** What was looked for is not there, or not to be seen; and where else one could look. */
export function NotThere({ kind }: { kind: keyof typeof KINDS }) {
  const t = useTranslations("States");
  const { title, text, href, link } = KINDS[kind];
  return (
    <StatePage icon={FileSearch} title={t(title)} text={t(text)}>
      <Link href={href} className={buttonStyle({ look: "primary" })}>
        {t(link)}
      </Link>
    </StatePage>
  );
}
