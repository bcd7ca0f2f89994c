import { EyeOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatePage } from "@/components/states/state-page";
import { buttonStyle } from "@/components/ui/button-style";

/** In place of a ticket that was hidden, or made confidential, while its reader had it open. */
export function GoneTicket() {
  const t = useTranslations("States");
  return (
    <div role="alert">
      <StatePage icon={EyeOff} title={t("gone")} text={t("goneHint")}>
        <Link href="/tickets" className={buttonStyle({ look: "primary" })}>
          {t("toTickets")}
        </Link>
      </StatePage>
    </div>
  );
}
