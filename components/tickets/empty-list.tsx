import { Inbox, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";

/** None at all asks for the first ticket; none that matches shows the way back. */
export function EmptyList({ filtered }: { filtered: boolean }) {
  const t = useTranslations("TicketList");
  return (
    <div className="rounded-lg border bg-surface py-16">
      {filtered ? (
        <Blank icon={SearchX} title={t("noMatch")} text={t("noMatchHint")}>
          <Link href="/tickets" className={buttonStyle()}>
            {t("clear")}
          </Link>
        </Blank>
      ) : (
        <Blank icon={Inbox} title={t("none")} text={t("noneHint")}>
          <Link href="/tickets/new" className={buttonStyle({ look: "primary" })}>
            {t("first")}
          </Link>
        </Blank>
      )}
    </div>
  );
}
