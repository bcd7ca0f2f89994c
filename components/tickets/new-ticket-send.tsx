import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";

interface NewTicketSendProps {
  pending: boolean;
  /** Where the draft is kept. */
  children: ReactNode;
}

/** Sends the form, once the page answers: the browser would send it by itself before. */
export function NewTicketSend({ pending, children }: NewTicketSendProps) {
  const t = useTranslations("NewTicket");
  const hydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t pt-4">
      <Button type="submit" look="primary" className="max-sm:h-10 max-sm:w-full" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("submit")}
      </Button>
      <span className="text-xs text-quiet max-sm:hidden">{t("sendByKey")}</span>
      <span className="sm:ml-auto">{children}</span>
    </div>
  );
}
