import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { NewTicket } from "./new-ticket";

interface NewTicketConflictProps {
  mine: NewTicket;
  theirs: NewTicket;
  onResolve: (which: "mine" | "theirs") => void;
}

/** The same draft was changed here and on another device: both, to choose from. */
export function NewTicketConflict({ mine, theirs, onResolve }: NewTicketConflictProps) {
  const t = useTranslations("NewTicket");
  return (
    <Notice tone="caution" role="alert">
      <p className="pb-2">{t("conflict.why")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {([["mine", mine], ["theirs", theirs]] as const).map(([which, { title, description }]) => (
          <section key={which} aria-label={t(`conflict.${which}`)} className="flex min-w-0 flex-col gap-1.5">
            <h3 className="text-xs font-semibold">{t(`conflict.${which}`)}</h3>
            <p dir="auto" className="font-medium wrap-anywhere">
              {title}
            </p>
            <Textarea readOnly dir="auto" aria-label={t("description")} value={description} className="max-h-40 min-h-16" />
            <Button size="sm" className="mt-auto self-start" onClick={() => onResolve(which)}>
              {t("conflict.take")}
            </Button>
          </section>
        ))}
      </div>
    </Notice>
  );
}
