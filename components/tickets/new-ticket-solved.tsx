import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";

/** Thanks who found the answer alone, and gives back what was written. */
export function NewTicketSolved({ onUndo }: { onUndo: () => void }) {
  const t = useTranslations("NewTicket");
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border bg-surface px-3 py-2 text-sm">
      <Check aria-hidden className="size-4 shrink-0 text-resolved" />
      <p className="min-w-0 grow">{t("solved")}</p>
      <Button size="sm" autoFocus onClick={onUndo}>
        {t("solvedUndo")}
      </Button>
      <Link href="/tickets" className={buttonStyle({ size: "sm" })}>
        {t("toTickets")}
      </Link>
    </div>
  );
}
