"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { TicketDialog } from "./ticket-dialog";
import type { TicketDesk } from "./use-ticket-desk";

/** Asks before a ticket goes out of everyone's sight; for a while it can be called back. */
export function HideDialog({ desk: { ticket, actions }, onClose }: { desk: TicketDesk; onClose: () => void }) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const router = useRouter();
  const { ticketNumber } = ticket;
  const restore = async () => {
    const answer = await actions.restoreTicket({ id: ticket.id });
    if (answer.ok) router.push(`/tickets/${ticketNumber}`);
    else toast({ text: answer.message, tone: "danger" });
  };
  const { run, pending, refusal } = useAction(actions.hideTicket, () => {
    toast({ text: t("hidden", { number: ticketNumber }), undo: () => void restore() });
    onClose();
    router.push("/tickets");
  });
  return (
    <TicketDialog title={t("hideTitle")} description={t("hideText")} onClose={onClose}>
      <RefusalNotice refusal={refusal} />
      <DialogActions>
        <Button onClick={onClose}>{t("goBack")}</Button>
        <Button look="danger" onClick={() => run({ id: ticket.id })} aria-disabled={pending}>
          {pending && <Spinner />}
          {t("hide")}
        </Button>
      </DialogActions>
    </TicketDialog>
  );
}
