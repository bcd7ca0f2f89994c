import { ArrowLeftToLine, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { inboxAddress, type InboxView } from "./inbox-address";

interface InboxPagerProps {
  view: InboxView;
  nextCursor: string | null;
}

export function InboxPager({ view: { show, cursor }, nextCursor }: InboxPagerProps) {
  const t = useTranslations("Inbox");
  if (!nextCursor && !cursor) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-end gap-2">
      {cursor && (
        <Link href={inboxAddress({ show })} className={buttonStyle()}>
          <ArrowLeftToLine aria-hidden />
          {t("newest")}
        </Link>
      )}
      {nextCursor && (
        <Link href={inboxAddress({ show, cursor: nextCursor })} className={buttonStyle()}>
          {t("older")}
          <ArrowRight aria-hidden />
        </Link>
      )}
    </nav>
  );
}
