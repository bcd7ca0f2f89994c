import { BellOff, Sparkle } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { buttonStyle } from "@/components/ui/button-style";
import { inboxAddress, type InboxView } from "./inbox-address";

/** Nothing new is good news; nothing ever is an invitation to wait. */
export function InboxEmpty({ show }: { show: InboxView["show"] }) {
  const t = useTranslations("Inbox");
  return (
    <div className="rounded-lg border bg-surface py-16">
      {show === "unread" ? (
        <Blank icon={Sparkle} title={t("noneUnread")} text={t("noneUnreadHint")}>
          <Link href={inboxAddress({ show: "all" })} className={buttonStyle()}>
            {t("toAll")}
          </Link>
        </Blank>
      ) : (
        <Blank icon={BellOff} title={t("none")} text={t("noneHint")}>
          <Link href="/profile#notifications" className={buttonStyle()}>
            {t("toChoices")}
          </Link>
        </Blank>
      )}
    </div>
  );
}
