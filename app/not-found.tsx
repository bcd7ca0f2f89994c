import { FileSearch } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatePage } from "@/components/states/state-page";
import { buttonStyle } from "@/components/ui/button-style";

export default function NotFound() {
  const t = useTranslations("States");
  return (
    <StatePage icon={FileSearch} title={t("notFound")} text={t("notFoundHint")}>
      <Link href="/tickets" className={buttonStyle({ look: "primary" })}>
        {t("toTickets")}
      </Link>
    </StatePage>
  );
}
